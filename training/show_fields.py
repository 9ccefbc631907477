"""Draws rendered ink as a picture, to see with one's own eyes what the net is shown.

    python training/show_fields.py FOLDER OUT.png        FOLDER is what render-ink.ts printed

One row for each source or habit, in the order in which they are printed: six drawings, up to four variants of each. The hue is
the way that the pen went: red to the right, then green down, cyan to the left and violet up.
"""
import json
import sys
from pathlib import Path

import numpy as np
from matplotlib.colors import hsv_to_rgb
from matplotlib.image import imsave

from field import PLANES, to_input

DRAWINGS, VARIANTS, ZOOM = 6, 4, 2


def make_sheet(folder):
    """The names of the rows, and the picture: uint8 [height, width, 3]."""
    index = json.loads((folder / "index.json").read_text())
    drawings, variants = index["drawings"], index["variants"]
    fields = np.memmap(folder / "fields.u8", np.uint8, "r", shape=(len(drawings), variants, len(PLANES), 28, 28))
    kinds = {}
    for at, drawing in enumerate(drawings):
        kinds.setdefault(drawing.get("habit", drawing["source"]), []).append(at)
    draw = np.random.default_rng(0)
    shown = range(min(variants, VARIANTS))
    rows = [np.hstack([paint(fields[at, variant]) for at in draw.choice(chosen, DRAWINGS) for variant in shown]) for chosen in kinds.values()]
    return list(kinds), np.kron(np.vstack(rows), np.ones((ZOOM, ZOOM, 1), np.uint8))


def paint(planes):
    """uint8 [28, 28, 3], white where there is no ink."""
    ink, right, down = to_input(planes[None])[0].numpy()
    hue = np.arctan2(down, right) / (2 * np.pi) % 1
    light = 1 - ink * (1 - 0.85 * np.hypot(right, down).clip(max=1))
    return (255 * hsv_to_rgb(np.dstack([hue, np.hypot(right, down).clip(max=1), light.clip(0, 1)]))).astype(np.uint8)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("Usage: python training/show_fields.py FOLDER OUT.png")
    names, sheet = make_sheet(Path(sys.argv[1]))
    imsave(sys.argv[2], sheet)
    print("\n".join(names))
