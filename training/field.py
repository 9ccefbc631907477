"""The net's input: a field of ink, and two planes of which way the pen went, as src/core draws them."""
import numpy as np
import torch

PLANES = ("ink", "right", "down")
# As bytes, ink goes from 0 to 255 and a direction from -1 to 1 goes from 1 to 255.
NO_DIRECTION = 128


def add_planes(fields):
    """uint8 [n, 3, 28, 28] of uint8 [n, 28, 28]: pictures, of which nobody knows how they were drawn. Three planes stay as they are."""
    if fields.ndim == 4:
        return fields
    return np.concatenate([fields[:, None], np.full((len(fields), len(PLANES) - 1, 28, 28), NO_DIRECTION, np.uint8)], 1)


def to_input(fields):
    """float [n, 3, 28, 28], ink in [0, 1] and directions in [-1, 1], of uint8 [n, 28, 28] or [n, 3, 28, 28]."""
    planes = torch.from_numpy(add_planes(fields).astype(np.float32))
    planes[:, :1].div_(255)
    planes[:, 1:].sub_(NO_DIRECTION).div_(127)
    return planes
