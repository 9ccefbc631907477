"""Bends fields on the way into a batch: affine and elastic change, and thicker or thinner strokes.

All of a batch at once. Ink was changed before it was rasterised, so it gets only a part of this. What is bent is placed anew and
sampled once, by cubics: else it would be of another size, elsewhere and more blurred than all that the net meets later.
"""
import math

import torch
from torch.nn.functional import grid_sample, interpolate, pad

# Uniform within plus and minus these, but for the elastic flow: deviation in field pixels of noise on a 6x6 grid.
ROTATION_DEG = 12
SHEAR = 0.2
ASPECT = 0.12
ELASTIC_PX = 0.9
SCALE = 0.04  # of what is placed anew
SHIFT_PX = 0.6
THICKER = 0.55
THINNER = 0.45

INK = 0.25  # the least that counts where the extent of ink is measured
SIZE = 28
# Column and row of each pixel.
Y, X = torch.meshgrid(torch.arange(SIZE, dtype=torch.float32), torch.arange(SIZE, dtype=torch.float32), indexing="ij")


def augment(fields, strength, generator):
    """fields float [n, 3, 28, 28]; strength float [n], 0 for none and 1 for all; the same shape comes back."""
    changed = fields.clone()
    rows = torch.nonzero(strength).squeeze(1)
    if not len(rows):
        return changed
    fields, strength = fields[rows], strength[rows]
    flow = make_flow(fields[:, 0], strength, generator)
    bent = torch.zeros_like(fields)
    bent[:, :1] = change_thickness(sample(fields[:, :1], flow).clamp(0, 1), strength, generator)
    # Directions go where their ink goes; that they turn by a few degrees there is left out.
    drawn = fields[:, 1:].flatten(1).any(1)
    bent[drawn, 1:] = sample(fields[drawn, 1:], flow[drawn]).clamp(-1, 1)
    changed[rows] = bent
    return changed


def sample(planes, flow, mode="bicubic"):
    return grid_sample(planes, flow, mode=mode, padding_mode="zeros", align_corners=False)


def make_flow(ink, strength, generator):
    """Where each output pixel looks in the input: float [n, 28, 28, 2] in [-1, 1], x first.

    ink: float [n, 28, 28]; bent, its longer side and its centre of mass are what they were, but for SCALE and SHIFT_PX.
    """
    def uniform(limit):
        return ((2 * torch.rand(len(strength), generator=generator) - 1) * limit * strength).view(-1, 1, 1)

    angle = uniform(math.radians(ROTATION_DEG))
    shear = uniform(SHEAR)
    wide, high = torch.exp(uniform(ASPECT)), torch.exp(uniform(ASPECT))
    noise = torch.randn(len(strength), 2, 6, 6, generator=generator) * (2 * ELASTIC_PX / SIZE) * strength.view(-1, 1, 1, 1)
    elastic = interpolate(noise, size=SIZE, mode="bicubic", align_corners=True)

    def bend(x, y):
        """Where places look, given in pixels as float [n, 28, 28]."""
        grid = (torch.stack([x, y], -1) * 2 + 1) / SIZE - 1
        x, y = grid.unbind(-1)
        cos, sin = torch.cos(angle), torch.sin(angle)
        linear = torch.stack([cos * wide * x + (shear - sin) * wide * y, sin * high * x + cos * high * y], -1)
        return linear + grid_sample(elastic, grid, mode="bilinear", padding_mode="border", align_corners=False).permute(0, 2, 3, 1)

    everywhere = X.expand_as(ink), Y.expand_as(ink)
    bent = sample(ink.unsqueeze(1), bend(*everywhere), "bilinear").squeeze(1)
    scale = torch.exp(uniform(SCALE)) * measure_longer_side(bent).view(-1, 1, 1) / measure_longer_side(ink).view(-1, 1, 1)
    (was_x, was_y), (is_x, is_y) = find_middle(ink), find_middle(bent)
    return bend(is_x + (X - was_x + uniform(SHIFT_PX)) * scale, is_y + (Y - was_y + uniform(SHIFT_PX)) * scale)


def find_middle(ink):
    """Centre of mass of float [n, 28, 28] in pixels: x and y, each [n, 1, 1]."""
    mass = ink.sum((1, 2), keepdim=True).clamp(min=1e-6)
    return (ink * X).sum((1, 2), keepdim=True) / mass, (ink * Y).sum((1, 2), keepdim=True) / mass


def measure_longer_side(ink):
    """Of the box of what is ink, in pixels: float [n], at least 1."""
    place = torch.arange(SIZE, dtype=torch.float32)
    sides = []
    for across in (1, 2):
        has_ink = (ink > INK).any(across)
        last, first = (place * has_ink).amax(1), torch.where(has_ink, place, SIZE).amin(1)
        sides.append(last - first + 1)
    return torch.maximum(*sides).clamp(min=1)


def change_thickness(fields, strength, generator):
    """Blends a part of each batch with its dilation or erosion by a plus of three pixels."""
    amount = (2 * torch.rand(len(fields), generator=generator) - 1) * strength
    amount = torch.where(torch.rand(len(fields), generator=generator) < 0.6, amount, torch.zeros(())).view(-1, 1, 1, 1)
    thicker, thinner = dilate(fields), -dilate(-fields)
    grown = fields + amount.clamp(min=0) * THICKER * (thicker - fields)
    return (grown + amount.clamp(max=0) * THINNER * (grown - thinner)).clamp(0, 1)


def dilate(fields):
    """The largest of each pixel and its four neighbours. Shifts, since max_pool2d takes seventy times as long here."""
    wide = pad(fields, (1, 1, 1, 1), mode="replicate")
    columns = torch.maximum(wide[..., 1:-1, :-2], wide[..., 1:-1, 2:])
    rows = torch.maximum(wide[..., :-2, 1:-1], wide[..., 2:, 1:-1])
    return torch.maximum(fields, torch.maximum(columns, rows))
