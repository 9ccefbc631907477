"""Lets the tests import the training's files, and gives them a small ink set that is made here."""
import json
import math
import random
import sys
from pathlib import Path

import pytest
import torch

TRAINING = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TRAINING))
from mnist import find_mnist  # noqa: E402

SHARED_DATA = TRAINING.parent.parent / "shared/data"

# Rough digits as polylines, y down: enough to tell the ten apart.
SHAPES = {
    "0": [[(round(40 + 30 * math.sin(i / 2), 1), round(50 - 45 * math.cos(i / 2), 1)) for i in range(14)]],
    "1": [[(50, 5), (49, 50), (50, 95)]],
    "2": [[(20, 25), (45, 5), (70, 25), (20, 95), (75, 95)]],
    "3": [[(20, 5), (65, 5), (40, 45), (70, 70), (20, 95)]],
    "4": [[(45, 5), (15, 60), (75, 60)], [(55, 30), (55, 95)]],
    "5": [[(70, 5), (25, 5), (25, 45), (65, 50), (60, 90), (20, 95)]],
    "6": [[(60, 5), (25, 55), (30, 90), (65, 90), (65, 60), (28, 62)]],
    "7": [[(20, 5), (75, 5), (40, 95)]],
    "8": [[(65, 15), (25, 20), (65, 75), (40, 95), (20, 75), (65, 15)]],
    "9": [[(70, 25), (40, 5), (25, 35), (65, 40), (70, 20), (60, 95)]],
    "A": [[(15, 95), (45, 5), (75, 95)], [(25, 60), (65, 60)]],
    "W": [[(5, 5), (25, 95), (45, 40), (65, 95), (85, 5)]],
    "O": [[(40, 5), (10, 50), (40, 95), (70, 50), (40, 5)]],
}


@pytest.fixture(autouse=True)
def one_thread():
    """Leaves PyTorch as many threads as it had."""
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def share_mnist(cache):
    """MNIST that is there already, for a cache that a test made."""
    cache.mkdir(parents=True, exist_ok=True)
    (cache / "mnist").symlink_to(find_mnist())
    return cache


@pytest.fixture(scope="session")
def ink_dir(tmp_path_factory):
    """A folder with a digit set, a letter set and a test set by twelve made writers; some of them are held out."""
    folder = tmp_path_factory.mktemp("ink")
    dice = random.Random(1)

    def line(label, writer):
        strokes = [[[x + dice.gauss(0, 2), y + dice.gauss(0, 2)] for x, y in stroke] for stroke in SHAPES[label]]
        return json.dumps({"label": label, "writer": f"writer {writer}", "strokes": strokes})

    sets = {"pendigits_train": "0123456789", "letters_train": "AWO", "made_test": "0123456789"}
    for name, labels in sets.items():
        (folder / f"{name}.jsonl").write_text("\n".join(line(label, writer) for writer in range(12) for label in labels))
    return folder
