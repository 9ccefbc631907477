"""Bends fields on the way into a batch: one flow of affine and elastic change, and thicker or thinner strokes.

All of a batch at once. Ink was changed before it was rasterised, so it gets only a part of this.
"""
import math

import torch
from torch.nn.functional import affine_grid, grid_sample, interpolate, pad

# Uniform within plus and minus these, but for the elastic flow: deviation in field pixels of noise on a 6x6 grid.
ROTATION_DEG = 12
SHEAR = 0.2
SCALE = 0.12
SHIFT_PX = 1.2
ELASTIC_PX = 0.9
THICKER = 0.55
THINNER = 0.45
# Of `turn`: as in An et al., which model.py names.
TURN_DEG = 20
TURN_SHIFT_PX = 5


def augment(fields, strength, generator):
    """fields float [n, 3, 28, 28]; strength float [n], 0 for none and 1 for all; the same shape comes back."""
    flow = make_flow(strength, generator)
    bent = torch.zeros_like(fields)
    bent[:, :1] = change_thickness(sample(fields[:, :1], flow), strength, generator)
    # Directions go where their ink goes; that they turn by a few degrees there is left out.
    drawn = fields[:, 1:].flatten(1).any(1)
    bent[drawn, 1:] = sample(fields[drawn, 1:], flow[drawn])
    return bent


def turn(fields, strength, generator):
    """Another change than `augment`, with the same arguments: turns and moves fields by whole pixels, and blurs nothing."""
    count, size = len(fields), fields.shape[-1]
    angle, shift_x, shift_y = (2 * torch.rand(3, count, generator=generator) - 1) * strength
    angle, shifts = angle * math.radians(TURN_DEG), torch.stack([shift_x, shift_y], 1).mul(TURN_SHIFT_PX).round() * 2 / size
    cos, sin = torch.cos(angle), torch.sin(angle)
    matrix = torch.stack([cos, -sin, shifts[:, 0], sin, cos, shifts[:, 1]], 1).view(count, 2, 3)
    flow = affine_grid(matrix, list(fields.shape), align_corners=False)
    return grid_sample(fields, flow, mode="nearest", padding_mode="zeros", align_corners=False)


def sample(planes, flow):
    return grid_sample(planes, flow, mode="bilinear", padding_mode="zeros", align_corners=False)


def make_flow(strength, generator):
    """Where each output pixel looks in the input: float [n, 28, 28, 2] in [-1, 1], x first."""
    count, size = len(strength), 28

    def uniform(limit):
        return (2 * torch.rand(count, generator=generator) - 1) * limit * strength

    angle = uniform(math.radians(ROTATION_DEG))
    shear = uniform(SHEAR)
    wide, high = torch.exp(uniform(SCALE)), torch.exp(uniform(SCALE))
    cos, sin = torch.cos(angle), torch.sin(angle)
    shift_x, shift_y = uniform(2 * SHIFT_PX / size), uniform(2 * SHIFT_PX / size)
    matrix = torch.stack([cos * wide, (shear - sin) * wide, shift_x, sin * high, cos * high, shift_y], 1).view(count, 2, 3)

    axis = (torch.arange(size) * 2 + 1) / size - 1
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    grid = torch.stack([x, y, torch.ones_like(x)], -1).view(1, size * size, 3)
    flow = (grid @ matrix.transpose(1, 2)).view(count, size, size, 2)

    noise = torch.randn(count, 2, 6, 6, generator=generator) * (2 * ELASTIC_PX / size) * strength.view(-1, 1, 1, 1)
    return flow + interpolate(noise, size=size, mode="bicubic", align_corners=True).permute(0, 2, 3, 1)


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
