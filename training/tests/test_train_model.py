import hashlib
import json
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from conftest import SHARED_DATA, TRAINING, share_mnist

from batches import Pool, deal_epoch
from export import run_onnx
from field import add_planes, to_input
from model import DigitNet, UnpooledNet
from places import MODELS
from recipe import Lesson, Recipe, Specialists
from train_model import main, parse_arguments, train, train_and_teach
from train_step import Teachers, ask, measure_gradient

TINY = Recipe(channels=(8, 8, 8, 8, 8, 8), epochs=3, samples_per_epoch=96, batch=32, parts=(("mnist", 32),))


def make_blobs():
    """A source that a net can learn: the brightest row says the class."""
    dice = np.random.default_rng(0)
    labels = dice.integers(10, size=200)
    fields = dice.integers(0, 60, size=(200, 1, 28, 28), dtype=np.uint8)
    fields[np.arange(200), 0, 4 + 2 * labels] = 255
    return Pool("mnist", fields, np.arange(200), labels, 0.0, (0.0, 0.0))


def run(tmp_path, name, **changes):
    pool = make_blobs()
    options = SimpleNamespace(**{"seed": 3, "resume": True, "stop_after": None, **changes})
    held_out = {"blobs": (pool.fields[:, 0], pool.labels)}
    return train(TINY, [pool], held_out, options, tmp_path / name / "checkpoint.pt", options.seed)


def test_resumed_training_gives_the_same_as_uninterrupted(tmp_path):
    torch.set_num_threads(1)
    straight, record = run(tmp_path, "straight")
    _, part = run(tmp_path, "parts", stop_after=1)
    assert len(part["history"]) == 1
    resumed, resumed_record = run(tmp_path, "parts")
    for one, other in zip(straight.state_dict().values(), resumed.state_dict().values()):
        assert torch.equal(one, other)
    assert [row["loss"] for row in record["history"]] == [row["loss"] for row in resumed_record["history"]]


def test_the_epoch_that_suits_held_out_data_best_is_kept(tmp_path):
    _, record = run(tmp_path, "best")
    losses = [sum(row["heldOutLoss"].values()) for row in record["history"]]
    assert losses[record["chosenEpoch"] - 1] == min(losses)


def test_other_seeds_give_other_nets(tmp_path):
    one, _ = run(tmp_path, "one")
    other, _ = run(tmp_path, "other", seed=4)
    assert not torch.equal(one.classify.weight, other.classify.weight)


def test_half_of_the_fields_are_as_they_are_in_the_last_epochs():
    recipe = replace(TINY, epochs=10, last_share=0.3)
    pool = replace(make_blobs(), strength=1.0, unbent=(0.0, 0.5))
    whole = to_input(add_planes(pool.fields[:, 0])).flatten(1)

    def count_unbent(epoch):
        fields = torch.cat([fields for fields, _ in deal_epoch(recipe, [pool], 1, epoch)]).flatten(1)
        return float(((fields[:, None] - whole).abs().amax(2).amin(1) < 1e-3).float().mean())

    shares = [count_unbent(epoch) for epoch in range(10)]
    assert shares[:7] == [0] * 7 and all(0.3 < share < 0.7 for share in shares[7:])


def test_loss_falls(tmp_path):
    _, record = run(tmp_path, "falls")
    losses = [row["loss"] for row in record["history"]]
    assert losses[-1] < losses[0]


def flatten_gradient(model):
    return torch.cat([weight.grad.flatten() for weight in model.parameters()])


def test_the_way_uphill_changes_the_gradient_and_nothing_else():
    torch.manual_seed(0)
    model = DigitNet(TINY.channels)
    fields, labels = torch.rand(8, 3, 28, 28), torch.tensor([0, 1, 2, 3, 4, 5, -1, -1])
    plain, uphill = deepcopy(model), deepcopy(model)
    loss = measure_gradient(plain, fields, labels, TINY, 0.0)
    assert measure_gradient(uphill, fields, labels, TINY, 1.0) == loss
    for (name, one), other in zip(plain.state_dict().items(), uphill.state_dict().values()):
        assert torch.equal(one, other), name

    here = flatten_gradient(plain)
    with torch.no_grad():
        for weight, other in zip(model.parameters(), plain.parameters()):
            weight.add_(other.grad, alpha=1.0 / float(here.norm()))
    measure_gradient(model, fields, labels, TINY, 0.0)
    told, there = flatten_gradient(uphill), flatten_gradient(model)
    # Not the same where bfloat16 rounds.
    assert (told - there).norm() < 0.2 * (told - here).norm()


def test_a_net_that_knows_what_its_teachers_know_stays_as_it_is():
    torch.manual_seed(0)
    model = DigitNet(TINY.channels)
    fields, labels = torch.rand(8, 3, 28, 28), torch.tensor([0, 1, 2, 3, 4, 5, -1, -1])
    told, taught, followed = (deepcopy(model) for _ in range(3))
    measure_gradient(told, fields, labels, replace(TINY, lesson=None), 0.0)
    measure_gradient(taught, fields, labels, replace(TINY, lesson=Lesson(share=0.0)), 0.0, Teachers((deepcopy(model),)))
    assert torch.allclose(flatten_gradient(told), flatten_gradient(taught))
    measure_gradient(followed, fields, labels, replace(TINY, lesson=Lesson(share=1.0)), 0.0, Teachers((deepcopy(model),)))
    assert flatten_gradient(followed).norm() < 0.01 * flatten_gradient(told).norm()


def test_specialists_teach_the_first_part_of_a_batch_by_their_share():
    torch.manual_seed(0)
    net, specialist = DigitNet(TINY.channels).eval(), UnpooledNet((4, 4), 5).eval()
    fields = torch.rand(32, 3, 28, 28)
    recipe = replace(TINY, parts=(("mnist", 24), ("ink", 8)), lesson=Lesson(temperature=1.0, specialists=Specialists(share=0.75, temperature=0.01)))
    alone, both = (ask(Teachers((net,), specialists), fields, recipe) for specialists in ((), (specialist,)))
    told = torch.softmax(specialist(fields)[0].detach() / 0.01, 1)
    assert torch.allclose(both[0][:24], 0.25 * alone[0][:24] + 0.75 * told[:24], atol=0.1)
    assert not torch.allclose(both[0][:24], alone[0][:24], atol=0.4)
    assert torch.equal(both[0][24:], alone[0][24:]) and torch.equal(both[1], alone[1])
    whole = ask(Teachers((net,), (specialist,)), fields, recipe.without_ink())[0]
    assert torch.allclose(whole, 0.25 * alone[0] + 0.75 * told, atol=0.1) and not torch.allclose(whole[24:], alone[0][24:], atol=0.4)


def test_without_ink_all_of_a_batch_is_mnist():
    recipe = replace(TINY, parts=(("mnist", 24), ("ink", 8)))
    for part, size in ((recipe, 24), (recipe.without_ink(), 32)):
        assert {len(labels) for _, labels in deal_epoch(part, [make_blobs()], 1, 0)} == {size}


def test_teachers_are_trained_once_and_the_lesson_goes_on_from_the_same_seed(tmp_path):
    pool = make_blobs()
    specialists = Specialists(seeds=(1, 2), channels=(4, 4), epochs=1, samples_per_epoch=64, batch=32)
    recipe = replace(TINY, lesson=Lesson(teachers=(1, 2), specialists=specialists, epochs=2))
    held_out = {"mnist": (pool.fields[:, 0], pool.labels)}

    def run(seed):
        options = SimpleNamespace(seed=seed, resume=True, stop_after=None, cache_dir=tmp_path)
        return train_and_teach(recipe, [pool], held_out, options, "ink")

    _, record = run(2)
    first, taught = recipe.split()
    assert first.is_late(2) and not any(taught.is_late(epoch) for epoch in range(taught.epochs))
    folders = sorted(folder.name for folder in (tmp_path / "runs").iterdir())
    teachers = [f"{name}-seed{seed}" for name in (first.hash("ink"), recipe.specialist().hash()) for seed in (1, 2)]
    assert folders == sorted([*teachers, f"{recipe.hash('ink')}-seed2"])
    assert [row["epoch"] for row in record["history"]] == [1, 2, 3, 4, 5] and record["epochs"] == 5
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("checkpoint.pt")}
    net, again = run(2)
    assert again == record and times == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("checkpoint.pt")}
    other, _ = run(1)
    assert not torch.equal(net.classify.weight, other.classify.weight)


def check_written(out):
    """The card describes the model file beside it, and what parseModelCard asks for is there."""
    card = json.loads((out / "digit-pad.json").read_text())
    evidence = json.loads((out / "evidence.json").read_text())
    data = (out / "digit-pad.onnx").read_bytes()
    assert card["sha256"] == hashlib.sha256(data).hexdigest() and card["bytes"] == len(data)
    assert card["modelVersion"].endswith(card["sha256"][:8]) and evidence["modelVersion"] == card["modelVersion"]
    assert card["labels"] == list("0123456789")
    assert card["temperature"] > 0 and 0 <= card["minConfidence"] <= 1
    assert np.isfinite([card["digitness"]["scale"], card["digitness"]["bias"]]).all()
    assert {key: card["input"][key] for key in ("size", "box", "centre", "strokeWidth", "planes")} == {
        **{"size": 28, "box": 20, "centre": 14, "strokeWidth": 2.1},
        "planes": ["ink", "right", "down"],
    }
    logits, digitness, embedding = run_onnx(out / "digit-pad.onnx", np.zeros((2, 1, 28, 28)))
    assert logits.shape == (2, 10) and digitness.shape == (2,) and embedding.shape == (2, 64)
    assert evidence["onnxDifference"] <= 1e-4 and evidence["command"].startswith("python training/train_model.py --smoke")
    return evidence


def test_smoke_runs_from_ink_to_an_exported_model(ink_dir, tmp_path):
    cache = share_mnist(tmp_path / "cache")
    ink = SHARED_DATA if (SHARED_DATA / "pendigits_train.jsonl.gz").exists() else ink_dir
    command = [sys.executable, TRAINING / "train_model.py", "--smoke", "--ink-dir", ink, "--cache-dir", cache, "--out", tmp_path / "out"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    evidence = check_written(tmp_path / "out")
    assert "mnist_test" in evidence["metrics"]["test"] and len(evidence["metrics"]["test"]) == 2
    assert "nonDigits" in evidence["metrics"]["heldOut"]
    assert len(evidence["dataSha256"]) > 4


def test_mnist_alone_trains_with_a_warning(tmp_path, capsys):
    main(["--smoke", "--epochs", "1", "--cache-dir", str(share_mnist(tmp_path / "cache")), "--out", str(tmp_path / "out")])
    assert "MNIST alone" in capsys.readouterr().err
    assert list(check_written(tmp_path / "out")["metrics"]["test"]) == ["mnist_test"]


def test_a_stopped_training_says_how_to_go_on_and_publishes_nothing(tmp_path):
    arguments = ["--smoke", "--stop-after", "1", "--cache-dir", str(share_mnist(tmp_path / "cache")), "--out", str(tmp_path / "out")]
    with pytest.raises(SystemExit, match="Stopped after epoch 1; the same command without --stop-after goes on"):
        main(arguments)
    assert not (tmp_path / "out").exists() and list((tmp_path / "cache").rglob("checkpoint.pt"))


def test_smoke_never_writes_over_the_shipped_model():
    with pytest.raises(SystemExit):
        parse_arguments(["--smoke", "--out", str(MODELS)])
    assert MODELS not in Path(parse_arguments(["--smoke"]).out).resolve().parents


def test_python_without_torch_is_told_what_to_do(tmp_path):
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError('No module named torch', name='torch')")
    done = subprocess.run([sys.executable, str(TRAINING / "train_model.py")], env={"PYTHONPATH": str(tmp_path), "PATH": ""}, capture_output=True, text=True)
    assert done.returncode == 1 and "training/setup.sh" in done.stderr and "no torch" in done.stderr
