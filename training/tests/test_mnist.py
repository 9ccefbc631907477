import struct

import numpy as np
import pytest

import mnist
from mnist import load_mnist, read_idx


def test_idx_file_is_read_with_its_shape(tmp_path):
    path = tmp_path / "images"
    path.write_bytes(b"\0\0\x08\x03" + struct.pack(">III", 2, 2, 3) + bytes(range(12)))
    assert np.array_equal(read_idx(path), np.arange(12).reshape(2, 2, 3))


def test_other_files_are_refused(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(b"<!doctype html>")
    with pytest.raises(ValueError, match="no IDX file"):
        read_idx(path)


def test_altered_files_are_refused(tmp_path, monkeypatch):
    folder = tmp_path / "mnist"
    folder.mkdir()
    for name in mnist.SHA256:
        (folder / name).write_bytes(b"\0\0\x08\x01\0\0\0\x01\x07")
    monkeypatch.setattr(mnist, "ROOT", tmp_path)
    with pytest.raises(ValueError, match="sha256 differs"):
        load_mnist("train", tmp_path)


def test_mnist_is_the_published_one():
    fields, labels = load_mnist("t10k")
    assert fields.shape == (10_000, 28, 28) and labels.shape == (10_000,)
    assert labels[:5].tolist() == [7, 2, 1, 0, 4]
    # LeCun's counts of the test part by class.
    assert np.bincount(labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
