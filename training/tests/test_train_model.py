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

import train_model
from batches import Batch, Pool, deal_epoch
from export import differ, outputs_of, run_onnx
from field import add_planes, to_input
from model import DigitNet, fold_batch_norms
from places import MODELS, TEACHERS
from recipe import BY_LABELS, SMOKE, SPECIALISTS, LastEpochs, Lesson
from teachers import load_teacher
from train_model import main, parse_arguments, train
from train_step import ask, measure_gradient

TINY = replace(BY_LABELS, channels=(8, 8, 8, 8, 8, 8), epochs=3, samples_per_epoch=96, batch=32, parts=(("mnist", 32),))


def make_blobs():
    """A source that a net can learn: the brightest row says the class."""
    dice = np.random.default_rng(0)
    labels = dice.integers(10, size=200)
    fields = dice.integers(0, 60, size=(200, 1, 28, 28), dtype=np.uint8)
    fields[np.arange(200), 0, 4 + 2 * labels] = 255
    return Pool("mnist", fields, np.arange(200), labels, (0.0, 0.0))


def run(tmp_path, name, **changes):
    pool = make_blobs()
    options = SimpleNamespace(**{"seed": 3, "resume": True, "stop_after": None, **changes})
    held_out = {"blobs": (pool.fields[:, 0], pool.labels)}
    return train(TINY, [pool], held_out, options, tmp_path / name / "checkpoint.pt")


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
    recipe = replace(TINY, epochs=10, last=LastEpochs(share=0.3))
    pool = replace(make_blobs(), strength=(1.0, 1.0), last_unbent=0.5)
    whole = to_input(add_planes(pool.fields[:, 0])).flatten(1)

    def count_unbent(epoch):
        fields = torch.cat([fields for fields, *_ in deal_epoch(recipe, [pool], 1, epoch)]).flatten(1)
        return float(((fields[:, None] - whole).abs().amax(2).amin(1) < 1e-3).float().mean())

    shares = [count_unbent(epoch) for epoch in range(10)]
    assert shares[:7] == [0] * 7 and all(0.3 < share < 0.7 for share in shares[7:])


def test_loss_falls(tmp_path):
    _, record = run(tmp_path, "falls")
    losses = [row["loss"] for row in record["history"]]
    assert losses[-1] < losses[0]


def make_batch():
    return Batch(torch.rand(8, 3, 28, 28), torch.tensor([0, 1, 2, 3, 4, 5, -1, -1]))


def flatten_gradient(model):
    return torch.cat([weight.grad.flatten() for weight in model.parameters()])


def test_the_way_uphill_changes_the_gradient_and_nothing_else():
    torch.manual_seed(0)
    model = DigitNet(TINY.channels)
    batch = make_batch()
    plain, uphill = deepcopy(model), deepcopy(model)
    loss = measure_gradient(plain, batch, TINY)
    assert measure_gradient(uphill, batch, TINY, 1.0) == loss
    for (name, one), other in zip(plain.state_dict().items(), uphill.state_dict().values()):
        assert torch.equal(one, other), name

    here = flatten_gradient(plain)
    with torch.no_grad():
        for weight, other in zip(model.parameters(), plain.parameters()):
            weight.add_(other.grad, alpha=1.0 / float(here.norm()))
    measure_gradient(model, batch, TINY)
    told, there = flatten_gradient(uphill), flatten_gradient(model)
    # Not the same where bfloat16 rounds.
    assert (told - there).norm() < 0.2 * (told - here).norm()


def test_a_net_that_knows_what_its_teacher_knows_stays_as_it_is():
    torch.manual_seed(0)
    model, batch = DigitNet(TINY.channels), make_batch()
    told, taught, followed = (deepcopy(model) for _ in range(3))
    measure_gradient(told, batch, TINY)
    measure_gradient(taught, batch, replace(TINY, lesson=Lesson(share=0.0)), teacher=deepcopy(model))
    assert torch.allclose(flatten_gradient(told), flatten_gradient(taught))
    measure_gradient(followed, batch, replace(TINY, lesson=Lesson(share=1.0)), teacher=deepcopy(model))
    assert flatten_gradient(followed).norm() < 0.01 * flatten_gradient(told).norm()


def test_specialists_teach_the_first_part_of_a_batch_by_their_share():
    torch.manual_seed(0)
    net, fields, answers = DigitNet(TINY.channels).eval(), torch.rand(8, 3, 28, 28), torch.rand(5, 10).log_softmax(1)
    recipe = replace(TINY, lesson=Lesson(temperature=1.0, specialist_share=0.75))
    alone, both = (ask(net, Batch(fields, None, told), recipe) for told in (None, answers))
    product = alone[0][:5] ** 0.25 * answers.exp() ** 0.75
    assert torch.allclose(both[0][:5], product / product.sum(1, keepdim=True), atol=1e-3)
    assert torch.equal(both[0][5:], alone[0][5:]) and torch.equal(both[1], alone[1])


def test_shards_of_a_batch_keep_answers_beside_their_images():
    batch = Batch(torch.arange(7.0).view(7, 1, 1, 1), torch.arange(7), torch.arange(5.0).view(5, 1))
    for part in (0, 1):
        fields, labels, answers = batch.shard(part, 2)
        assert torch.equal(fields.flatten().long(), labels) and torch.equal(fields.flatten()[: len(answers)], answers.flatten())
    assert [len(batch.shard(part, 2).answers) for part in (0, 1)] == [3, 2]


def test_without_ink_all_of_a_batch_is_mnist():
    recipe = replace(TINY, parts=(("mnist", 24), ("ink", 8)))
    for part, size in ((recipe, 24), (recipe.without_ink(), 32)):
        assert {len(labels) for _, labels, _ in deal_epoch(part, [make_blobs()], 1, 0)} == {size}


def test_a_lesson_begins_with_what_its_first_teacher_knows(tmp_path):
    pool, teacher = make_blobs(), fold_batch_norms(DigitNet(TINY.channels))
    held_out = {"blobs": (pool.fields[:, 0], pool.labels)}
    recipe = replace(TINY, lesson=Lesson(), peak_rate=0.0)

    def go_on(seed):
        options = SimpleNamespace(seed=seed, resume=True, stop_after=None)
        return train(recipe, [replace(pool, answers=np.log(0.01 + np.eye(10, dtype=np.float16))[pool.labels][:, None])], held_out, options, tmp_path / str(seed) / "checkpoint.pt", teacher)

    nets = [go_on(seed)[0] for seed in (1, 2)]
    fields = next(deal_epoch(recipe, [pool], 3, 0)).fields
    for net in nets:
        assert differ(outputs_of(fold_batch_norms(net), fields), outputs_of(teacher, fields)) < 0.2
    # Without a rate only the batch norms' statistics change, and by what they saw.
    assert torch.equal(nets[0].embed.weight, nets[1].embed.weight) and not torch.equal(nets[0].embed_norm.running_mean, nets[1].embed_norm.running_mean)


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


def test_a_specialist_is_trained_without_ink_and_kept_as_a_teacher(tmp_path, monkeypatch):
    tiny = replace(SPECIALISTS["unpooled-9"], channels=(4, 4), epochs=1, samples_per_epoch=128)
    monkeypatch.setitem(SPECIALISTS, "unpooled-9", tiny)
    main(["--teacher", "unpooled-9", "--cache-dir", str(share_mnist(tmp_path / "cache")), "--out", str(tmp_path / "out")])
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["unpooled-9.npz"]
    net = load_teacher("unpooled-9", tmp_path / "out")
    assert (net.channels, net.kernel) == ((4, 4), 9)
    assert parse_arguments(["--teacher", "unpooled-9"]).out == TEACHERS


def test_from_labels_asks_no_teacher(tmp_path, monkeypatch):
    monkeypatch.setattr(train_model, "BY_LABELS", replace(SMOKE, epochs=1, lesson=None, last=LastEpochs()))
    monkeypatch.setattr(train_model, "load_teacher", None)
    main(["--from-labels", "--cache-dir", str(share_mnist(tmp_path / "cache")), "--out", str(tmp_path / "out")])
    assert json.loads((tmp_path / "out" / "evidence.json").read_text())["recipe"]["lesson"] is None


def test_smoke_never_writes_over_the_shipped_model():
    with pytest.raises(SystemExit):
        parse_arguments(["--smoke", "--out", str(MODELS)])
    assert MODELS not in Path(parse_arguments(["--smoke"]).out).resolve().parents


def test_python_without_torch_is_told_what_to_do(tmp_path):
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError('No module named torch', name='torch')")
    done = subprocess.run([sys.executable, str(TRAINING / "train_model.py")], env={"PYTHONPATH": str(tmp_path), "PATH": ""}, capture_output=True, text=True)
    assert done.returncode == 1 and "training/setup.sh" in done.stderr and "no torch" in done.stderr
