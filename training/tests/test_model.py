import numpy as np
import pytest
import torch

from augment import augment, turn
from export import TOLERANCE, compare, differ, export_onnx, outputs_of, run_onnx
from model import DigitNet, count_work, fold_batch_norms
from quantise import LEVELS, quantise_weights
from recipe import Recipe


@pytest.fixture
def model():
    """A net whose batch norms have seen something, so that folding them matters."""
    torch.manual_seed(0)
    model = DigitNet(Recipe().channels)
    for _ in range(3):
        model(torch.rand(32, 3, 28, 28))
    return model.eval()


def test_net_keeps_to_its_budget():
    weights, multiply_adds = count_work(DigitNet(Recipe().channels))
    assert 100_000 <= weights <= 150_000
    assert multiply_adds <= 12_000_000


def test_outputs_have_their_shapes(model):
    logits, digitness, embedding = model(torch.rand(5, 3, 28, 28))
    assert logits.shape == (5, 10) and digitness.shape == (5,) and embedding.shape == (5, 64)


def test_folding_the_batch_norms_changes_nothing(model):
    fields = torch.rand(8, 3, 28, 28)
    with torch.no_grad():
        for ours, folded in zip(model(fields), fold_batch_norms(model)(fields)):
            assert torch.allclose(ours, folded, atol=1e-5)


def test_weights_are_rounded_to_levels_on_a_scale_for_each_output(model):
    rounded = fold_batch_norms(model)
    before = {name: weight.clone() for name, weight in rounded.named_parameters()}
    stored = quantise_weights(rounded)
    assert set(stored) == {name for name, weight in before.items() if weight.ndim > 1}
    for name, weight in rounded.named_parameters():
        if name not in stored:
            assert torch.equal(weight, before[name])
            continue
        levels, scale = stored[name]
        assert np.array_equal(weight.detach().numpy(), levels * scale)
        assert (np.abs(levels).reshape(len(levels), -1).max(1) == LEVELS).all()
        assert (np.abs(before[name].detach().numpy() - weight.detach().numpy()) <= 0.51 * scale).all()


def test_onnx_gives_pytorchs_numbers_for_any_batch_size(model, tmp_path):
    path = tmp_path / "model.onnx"
    runtimes, rounding = export_onnx(model, path, torch.rand(16, 3, 28, 28))
    assert runtimes <= TOLERANCE and 0 < rounding < 0.1
    rounded = fold_batch_norms(model)
    quantise_weights(rounded)
    for count in (1, 3, 300):
        fields = torch.rand(count, 3, 28, 28)
        assert differ(outputs_of(rounded, fields), run_onnx(path, fields.numpy())) <= TOLERANCE
    assert path.stat().st_size <= 170_000


def test_a_model_that_differs_from_its_export_is_refused(model, tmp_path):
    path = tmp_path / "model.onnx"
    export_onnx(model, path, torch.rand(2, 3, 28, 28))
    rounded = fold_batch_norms(model)
    quantise_weights(rounded)
    with torch.no_grad():
        rounded.classify.bias += 0.01
    with pytest.raises(SystemExit, match="differ"):
        compare(rounded, path, torch.rand(2, 3, 28, 28))


@pytest.mark.parametrize("change", [augment, turn])
def test_augmentation_of_strength_zero_is_none(change):
    fields = torch.rand(6, 3, 28, 28)
    assert torch.allclose(change(fields, torch.zeros(6), torch.Generator().manual_seed(1)), fields, atol=1e-4)


def test_turning_moves_pixels_and_blurs_none():
    fields = torch.zeros(50, 3, 28, 28)
    fields[:, :, 9:19, 9:19] = torch.rand(50, 3, 10, 10)
    turned = turn(fields, torch.ones(50), torch.Generator().manual_seed(1))
    for before, after in zip(fields, turned):
        assert set(after.unique().tolist()) <= set(before.unique().tolist())
    moved = [torch.nonzero(after[0]).float().mean(0) - torch.nonzero(before[0]).float().mean(0) for before, after in zip(fields, turned)]
    assert 4 < torch.stack(moved).abs().max() < 6


@pytest.mark.parametrize("change", [augment, turn])
def test_augmentation_is_seeded_and_stays_in_range(change):
    fields = torch.rand(6, 3, 28, 28)
    once, again, other = (change(fields, torch.ones(6), torch.Generator().manual_seed(seed)) for seed in (1, 1, 2))
    assert torch.equal(once, again) and not torch.equal(once, other)
    assert once.min() >= 0 and once.max() <= 1
