"""Ink sets as fields: has Node render them (render-ink.ts), and splits them by writer."""
import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from field import PLANES
from places import ROOT, TRAINING

LOOK_ALIKES = frozenset(json.loads((TRAINING / "look-alikes.json").read_text()))
NOT_A_DIGIT = -1


@dataclass(frozen=True)
class Ink:
    """Fields of one rendered set.

    fields: uint8 [drawings, variants, 3, 28, 28], planes as field.py has them, on disk; variant 0 is the drawing as it is.
    labels: int64 [drawings], 0 to 9 or NOT_A_DIGIT.
    texts, writers, sources: str [drawings]; held_out, look_alike: bool [drawings].
    """

    fields: np.ndarray
    labels: np.ndarray
    texts: np.ndarray
    writers: np.ndarray
    sources: np.ndarray
    held_out: np.ndarray
    look_alike: np.ndarray


def is_held_out(writer):
    """When True, nothing by this writer is trained on. One in five, by the first byte of the name's sha256."""
    return hashlib.sha256(writer.encode("utf8")).digest()[0] % 5 == 0


def find_ink(folder, kind):
    """The ink files of a folder named *_train or *_test; others, such as numbers, are left out."""
    folder = Path(folder)
    return sorted([*folder.glob(f"*_{kind}.jsonl"), *folder.glob(f"*_{kind}.jsonl.gz")])


def render_ink(files, cache, variants, seed=1, limit=None, made=True):
    """Renders ink files, unless the cache has them, and returns the folder."""
    command = ["node", "--import", "tsx", str(TRAINING / "render-ink.ts"), "--out", str(cache), "--variants", str(variants), "--seed", str(seed)]
    command += ["--limit", str(limit)] if limit else []
    command += [] if made else ["--no-made"]
    try:
        done = subprocess.run([*command, *map(str, files)], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    except FileNotFoundError:
        raise SystemExit("Rendering ink needs Node 20 or newer on the PATH.") from None
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"Rendering ink failed ({error.returncode}). Has `npm install` been run in {ROOT}?") from None
    return Path(done.stdout.split("\n")[-2])


def read_ink(folder):
    """Reads what render-ink.ts wrote."""
    index = json.loads((folder / "index.json").read_text())
    drawings = index["drawings"]
    texts = np.array([drawing["label"] for drawing in drawings], dtype=object)
    return Ink(
        fields=np.memmap(folder / "fields.u8", np.uint8, "r", shape=(len(drawings), index["variants"], len(PLANES), 28, 28)),
        labels=np.array([int(text) if len(text) == 1 and text in "0123456789" else NOT_A_DIGIT for text in texts]),
        texts=texts,
        writers=np.array([drawing["writer"] for drawing in drawings], dtype=object),
        sources=np.array([drawing["source"] for drawing in drawings], dtype=object),
        held_out=np.array([is_held_out(drawing["writer"]) for drawing in drawings]),
        look_alike=np.array([text in LOOK_ALIKES for text in texts]),
    )
