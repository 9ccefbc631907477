import pytest
from conftest import share_mnist

import leave_out
from recipe import SMOKE, Recipe


def test_the_other_inks_get_the_part_of_the_source_that_is_left_out():
    parts, others = dict(Recipe().parts), dict(leave_out.without_source(Recipe(), "pendigits_train").parts)
    assert others == {name: count + parts["pendigits_train"] * (name == "unipen_digits_train") for name, count in parts.items() if name != "pendigits_train"}


def test_the_source_is_judged_and_not_trained_on(ink_dir, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(leave_out, "Recipe", lambda: SMOKE)
    cache = share_mnist(tmp_path / "cache")
    leave_out.main(["pendigits_train", "--ink-dir", str(ink_dir), "--epochs", "1", "--stop-after", "1", "--variants", "2", "--cache-dir", str(cache)])
    told = capsys.readouterr().out
    assert "held out mnist" in told and "pendigits_train, bent" in told
    assert not list(tmp_path.rglob("digit-pad.onnx"))


def test_a_source_that_is_not_there_is_named(ink_dir, tmp_path):
    with pytest.raises(SystemExit, match="No somewhere.jsonl"):
        leave_out.main(["somewhere", "--ink-dir", str(ink_dir), "--cache-dir", str(tmp_path)])
