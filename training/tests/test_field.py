import numpy as np
import torch

from augment import augment
from batches import Pool, deal_epoch
from export import export_onnx, run_onnx
from field import NO_DIRECTION, PLANES, add_planes, to_input
from ink import find_ink, read_ink, render_ink
from model import DigitNet
from recipe import Recipe


def test_a_picture_has_no_direction():
    planes = to_input(np.full((2, 28, 28), 255, np.uint8))
    assert planes.shape == (2, len(PLANES), 28, 28)
    assert (planes[:, 0] == 1).all() and (planes[:, 1:] == 0).all()


def test_bytes_hold_all_directions():
    fields = np.full((1, 3, 28, 28), NO_DIRECTION, np.uint8)
    fields[0, 1, 0, :3] = 1, 128, 255
    assert to_input(fields)[0, 1, 0, :3].tolist() == [-1, 0, 1]


def test_the_pen_of_a_7_goes_right_and_then_down(ink_dir, tmp_path):
    ink = read_ink(render_ink(find_ink(ink_dir, "train"), tmp_path, variants=1, made=False))
    _, right, down = to_input(ink.fields[ink.labels == 7, 0]).mean(0)
    bar, stem = slice(0, 9), slice(12, 28)
    assert right[bar].max() > 0.9 and right[stem].max() < 0.05
    assert down[stem].max() > 0.8 and down[stem].min() > -0.05


def deal_ink(picture_share):
    fields = np.full((8, 1, 3, 28, 28), 200, np.uint8)
    pools = [Pool("mnist", fields[:, :, 0], np.arange(8), np.zeros(8, int), (1.0, 1.0)), Pool("ink", fields, np.arange(8), np.ones(8, int), (0.4, 0.4))]
    recipe = Recipe(samples_per_epoch=400, batch=200, parts=(("mnist", 100), ("ink", 100)), picture_share=picture_share)
    batches = list(deal_epoch(recipe, pools, seed=1, epoch=0))
    return torch.cat([batch.fields for batch in batches]), torch.cat([batch.labels for batch in batches])


def test_a_share_of_the_ink_is_shown_as_a_picture():
    batch, labels = deal_ink(0.3)
    drawn = batch[:, 1:].flatten(1).any(1)
    assert not drawn[labels == 0].any()
    assert 0.6 < drawn[labels == 1].float().mean() < 0.8
    assert batch[:, 0].flatten(1).any(1).all()


def test_all_of_the_ink_keeps_its_directions_where_the_share_is_0():
    batch, labels = deal_ink(0)
    assert torch.equal(batch[:, 1:].flatten(1).any(1), labels == 1)


def test_directions_are_bent_with_their_ink():
    planes = torch.zeros(4, 3, 28, 28)
    planes[:, :, 12:16, 12:16] = 1
    planes[:2, 1:] = 0
    bent = augment(planes, torch.ones(4), torch.Generator().manual_seed(1))
    assert (bent[:2, 1:] == 0).all()
    place = torch.arange(28).view(1, 28, 1)
    middles = [(bent[2:, plane] * place).sum((1, 2)) / bent[2:, plane].sum((1, 2)) for plane in (0, 1, 2)]
    assert torch.equal(middles[1], middles[2]) and torch.allclose(middles[0], middles[1], atol=0.2)


def test_the_exported_net_takes_ink_alone(tmp_path):
    path = tmp_path / "model.onnx"
    export_onnx(DigitNet(Recipe().channels).eval(), path, torch.rand(2, 3, 28, 28))
    pictures = np.random.default_rng(1).integers(0, 256, (5, 28, 28), dtype=np.uint8)
    whole = to_input(add_planes(pictures)).numpy()
    for alone, padded in zip(run_onnx(path, whole[:, :1]), run_onnx(path, whole)):
        assert np.array_equal(alone, padded)
