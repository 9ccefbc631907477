from dataclasses import replace

import pytest
import torch
from conftest import share_mnist

import leave_out
from field import to_input
from recipe import SMOKE, Recipe
from train_model import train


def test_the_other_inks_get_the_part_of_the_source_that_is_left_out():
    parts, others = dict(Recipe().parts), dict(leave_out.without_source(Recipe(), "pendigits_train").parts)
    assert others == {name: count + parts["pendigits_train"] * (name == "unipen_digits_train") for name, count in parts.items() if name != "pendigits_train"}


def test_the_source_is_judged_and_nothing_of_it_trained_on(ink_dir, tmp_path, monkeypatch, capsys):
    seen = []
    monkeypatch.setattr(leave_out, "BY_LABELS", replace(SMOKE, lesson=None))
    monkeypatch.setattr(leave_out, "train", lambda *arguments: seen.append(arguments) or train(*arguments))
    cache = share_mnist(tmp_path / "cache")
    leave_out.main(["pendigits_train", "--ink-dir", str(ink_dir), "--epochs", "2", "--stop-after", "1", "--variants", "2", "--cache-dir", str(cache)])
    [(_, pools, sets, *_)] = seen
    # Habits are made from people's digits, and the other file has letters only.
    assert {pool.name for pool in pools} == {"mnist", "letters", "made styles", "made non-digits"}
    assert {name: len(labels) for name, (_, labels) in sets.items()} == {"mnist": 3000, "pendigits_train": 120, "as pictures": 120, "turned round": 120, "bent": 360}
    (drawn, _), (pictures, _), (turned, _) = (sets[name] for name in ("pendigits_train", "as pictures", "turned round"))
    assert torch.equal(to_input(pictures)[:, 0], to_input(drawn)[:, 0]) and not to_input(pictures)[:, 1:].any() and to_input(drawn)[:, 1:].any()
    assert torch.equal(to_input(turned)[:, 1:], -to_input(drawn)[:, 1:])
    assert "epoch 1/2" in (told := capsys.readouterr().out) and ", bent " in told
    assert not list(tmp_path.rglob("digit-pad.onnx"))


def test_a_source_that_is_not_there_is_named(ink_dir, tmp_path):
    with pytest.raises(SystemExit, match="No somewhere.jsonl"):
        leave_out.main(["somewhere", "--ink-dir", str(ink_dir), "--cache-dir", str(tmp_path)])
