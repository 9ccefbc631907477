"""Draws rendered ink as a picture, to see with one's own eyes what the net is shown.

    python training/show_fields.py FOLDER OUT.png        FOLDER is what render-ink.ts printed

One row for each source or habit, in the order in which they are printed: six drawings, up to four variants of each.
"""
import json
import sys
from pathlib import Path

import numpy as np
from matplotlib.image import imsave

DRAWINGS, VARIANTS, ZOOM = 6, 4, 2


def make_sheet(folder):
    """The names of the rows, and the picture: uint8 [height, width], ink = 255."""
    index = json.loads((folder / "index.json").read_text())
    drawings, variants = index["drawings"], index["variants"]
    fields = np.memmap(folder / "fields.u8", np.uint8, "r", shape=(len(drawings), variants, 28, 28))
    kinds = {}
    for at, drawing in enumerate(drawings):
        kinds.setdefault(drawing.get("habit", drawing["source"]), []).append(at)
    draw = np.random.default_rng(0)
    shown = range(min(variants, VARIANTS))
    rows = [np.hstack([fields[at, variant] for at in draw.choice(chosen, DRAWINGS) for variant in shown]) for chosen in kinds.values()]
    return list(kinds), np.kron(np.vstack(rows), np.ones((ZOOM, ZOOM), np.uint8))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("Usage: python training/show_fields.py FOLDER OUT.png")
    names, sheet = make_sheet(Path(sys.argv[1]))
    imsave(sys.argv[2], sheet, cmap="gray_r")
    print("\n".join(names))
