import numpy as np
import pytest
import torch

import taught_images
from export import differ, outputs_of
from field import to_input
from model import DigitNet, UnpooledNet, fold_batch_norms
from quantise import quantise_weights
from recipe import SMOKE, Recipe
from taught_images import teach_images
from teachers import go_on_from, load_teacher, save_teacher

CHANNELS = (8, 8, 8, 8, 8, 8)


def make_used(net):
    """A net whose batch norms have seen something."""
    torch.manual_seed(0)
    for _ in range(3):
        net(torch.rand(32, 3, 28, 28))
    return net.eval()


@pytest.mark.parametrize("make", [lambda: DigitNet(CHANNELS), lambda: UnpooledNet((4, 6), 9)])
def test_a_teacher_is_kept_as_it_is_but_for_rounding(make, tmp_path):
    net, fields = make_used(make()), torch.rand(8, 3, 28, 28)
    save_teacher(net, "kept", tmp_path)
    rounded = fold_batch_norms(net)
    quantise_weights(rounded)
    with torch.no_grad():
        kept, expected = load_teacher("kept", tmp_path)(fields), rounded(fields)
    assert all(torch.allclose(one, other, atol=1e-5) for one, other in zip(kept[:2], expected[:2]))
    assert [path.name for path in tmp_path.iterdir()] == ["kept.npz"]


def test_a_teacher_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_teacher("nobody", tmp_path)


def test_a_net_goes_on_from_a_folded_one_without_forgetting():
    folded, fields = fold_batch_norms(make_used(DigitNet(CHANNELS))), torch.rand(64, 3, 28, 28)
    net = go_on_from(folded, fields)
    with torch.no_grad():
        seen = [output.numpy() for output in net.train()(fields)]
    for outputs in (seen, outputs_of(net, fields)):
        assert differ(outputs, outputs_of(folded, fields)) < 1e-2
    # Of other fields too, once it is in inference form again.
    others = torch.rand(8, 3, 28, 28)
    assert differ(outputs_of(go_on_from(folded, fields), others), outputs_of(folded, others)) < 1e-4
    assert all(weight.requires_grad for weight in net.parameters())


def test_the_recipes_teachers_are_there_and_the_first_is_of_its_shape():
    lesson = Recipe().lesson
    assert load_teacher(lesson.start).channels == Recipe().channels
    assert all(isinstance(load_teacher(name), UnpooledNet) for name in lesson.specialists)


def test_specialists_are_asked_once_about_images_that_are_bent_ahead(tmp_path, monkeypatch):
    torch.manual_seed(0)
    specialist = UnpooledNet((4, 4), 9).eval()
    monkeypatch.setattr(taught_images, "load_teacher", lambda name: specialist)
    monkeypatch.setattr(taught_images, "CHUNK", 7)
    images = np.random.default_rng(0).integers(0, 256, (20, 28, 28), dtype=np.uint8)
    taught = teach_images(images, SMOKE, tmp_path)
    assert taught.fields.shape == (20, 2, 28, 28) and taught.answers.shape == (20, 2, 10)
    assert not np.array_equal(taught.fields[:, 0], taught.fields[:, 1]) and not np.array_equal(taught.fields[:, 0], images)
    with torch.no_grad():
        answers = torch.log_softmax(specialist(to_input(taught.fields[:, 1]))[0] / SMOKE.lesson.specialist_temperature, 1)
    assert np.allclose(taught.answers[:, 1], answers, rtol=1e-3)

    # An interrupted call goes on: what is there stays, what is not is the same again.
    [folder] = tmp_path.iterdir()
    (folder / "1.npz").unlink()
    kept = (folder / "0.npz").stat().st_mtime_ns
    again = teach_images(images, SMOKE, tmp_path)
    assert (folder / "0.npz").stat().st_mtime_ns == kept
    assert np.array_equal(again.fields, taught.fields) and np.array_equal(again.answers, taught.answers)
    monkeypatch.setattr(taught_images, "teach_chunk", None)
    teach_images(images, SMOKE, tmp_path)
