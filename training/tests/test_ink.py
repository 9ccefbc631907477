import numpy as np

from batches import make_pools
from ink import LOOK_ALIKES, NOT_A_DIGIT, find_ink, is_held_out, read_ink, render_ink
from recipe import SMOKE
from show_fields import make_sheet


def load(ink_dir, cache, **options):
    # The limit, which is more than the set holds, keeps what is made beside it small.
    return read_ink(render_ink(find_ink(ink_dir, "train"), cache, variants=3, limit=200, **options))


def test_held_out_writers_are_one_in_five_by_the_names_hash():
    # First bytes by sha256sum: cd = 205, cd = 205, 15 = 21, 3e = 62, f2 = 242.
    assert is_held_out("pd-train-3") and is_held_out("g")
    assert not is_held_out("pd-train-12") and not is_held_out("b") and not is_held_out("aga/AnnZchrl")
    assert 150 < sum(is_held_out(f"writer {i}") for i in range(1000)) < 260


def test_no_held_out_writer_and_no_look_alike_is_trained_on(ink_dir, tmp_path):
    ink = load(ink_dir, tmp_path)
    assert ink.held_out.any() and ink.look_alike.any()
    pools = make_pools(SMOKE, (np.zeros((4, 28, 28), np.uint8), np.zeros(4, np.uint8)), ink)
    assert {pool.name for pool in pools} == {"mnist", "pendigits_train", "letters", "made habits", "made styles", "made non-digits"}
    for pool in pools[1:]:
        assert not any(is_held_out(writer) for writer in ink.writers[pool.chosen])
        assert not (ink.look_alike[pool.chosen] & (ink.labels[pool.chosen] == NOT_A_DIGIT)).any()


def test_look_alikes_hold_no_digit():
    assert LOOK_ALIKES and not LOOK_ALIKES & set("0123456789")


def test_rendering_is_repeatable_and_kept(ink_dir, tmp_path, capfd):
    first = load(ink_dir, tmp_path / "a")
    assert "Rendered 50 %" in capfd.readouterr().err
    again = load(ink_dir, tmp_path / "b")
    assert np.array_equal(first.fields, again.fields)
    folder = render_ink(find_ink(ink_dir, "train"), tmp_path / "a", variants=3, limit=200)
    before = (folder / "fields.u8").stat().st_mtime_ns
    assert render_ink(find_ink(ink_dir, "train"), tmp_path / "a", variants=3, limit=200) == folder
    assert (folder / "fields.u8").stat().st_mtime_ns == before
    assert render_ink(find_ink(ink_dir, "train"), tmp_path / "a", variants=3, limit=200, seed=2) != folder


def test_fields_are_placed_as_mnist_and_their_variants_differ(ink_dir, tmp_path):
    ink = load(ink_dir, tmp_path, made=False)
    fields = ink.fields[ink.labels != NOT_A_DIGIT, :, 0].astype(float)
    index = np.arange(28)
    mass = fields.sum((2, 3))
    assert np.abs((fields.sum(2) * index).sum(2) / mass - 14).max() < 0.25
    assert np.abs((fields.sum(3) * index).sum(2) / mass - 14).max() < 0.25
    assert (fields[:, 0] != fields[:, 1]).any((1, 2)).all() and (fields[:, 1] != fields[:, 2]).any((1, 2)).all()


def test_made_habits_keep_label_and_writer(ink_dir, tmp_path):
    ink = load(ink_dir, tmp_path)
    made = ink.sources == "made habits"
    assert set(ink.labels[made]) == {0, 1, 7}
    assert {"writer 3"} <= set(ink.writers[made])
    assert set(ink.labels[ink.sources == "made styles"]) == set(range(10))
    assert (ink.labels[ink.sources == "made non-digits"] == NOT_A_DIGIT).all()


def test_a_sheet_has_a_row_for_each_source_and_habit(ink_dir, tmp_path):
    names, sheet = make_sheet(render_ink(find_ink(ink_dir, "train"), tmp_path, variants=3, limit=200))
    assert {"pendigits_train", "letters_train", "flagged 1", "scribble"} <= set(names)
    assert sheet.shape == (len(names) * 28 * 2, 6 * 3 * 28 * 2, 3) and sheet.max() == 255
