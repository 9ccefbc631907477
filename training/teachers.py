"""Nets that teach the one that ships, as teachers/ keeps them: in inference form, their weights as whole numbers.

They are a part of the recipe, so that who trains it need not begin with hours for its teachers. training/README.md says how
each of them came about.
"""
import os

import numpy as np
import torch

from model import ConvBlock, DigitNet, UnpooledNet, fold_batch_norms
from places import TEACHERS
from quantise import quantise_weights


def save_teacher(net, name, folder=TEACHERS):
    """Writes a trained net as NAME.npz, its batch norms folded in."""
    folded = fold_batch_norms(net)
    stored = quantise_weights(folded)
    arrays = {name: weight.detach().numpy() for name, weight in folded.named_parameters() if name not in stored}
    for weight, (levels, scale) in stored.items():
        arrays |= {f"{weight}.levels": levels, f"{weight}.scale": scale}
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{name}.{os.getpid()}.npz"
    np.savez_compressed(unfinished, channels=folded.channels, kernel=getattr(folded, "kernel", 0), **arrays)
    unfinished.replace(folder / f"{name}.npz")


def load_teacher(name, folder=TEACHERS):
    """The net in inference form; FileNotFoundError where there is none of that name."""
    with np.load(folder / f"{name}.npz") as arrays:
        channels, kernel = tuple(map(int, arrays["channels"])), int(arrays["kernel"])
        net = fold_batch_norms(UnpooledNet(channels, kernel) if kernel else DigitNet(channels))
        state = {name: arrays[name] if name in arrays else arrays[f"{name}.levels"] * arrays[f"{name}.scale"] for name in net.state_dict()}
    net.load_state_dict({name: torch.from_numpy(weight) for name, weight in state.items()})
    return net.requires_grad_(False).to(memory_format=torch.channels_last)


@torch.no_grad()
def go_on_from(folded, fields):
    """A DigitNet to be trained that gives what a folded one gives.

    Its batch norms have the statistics of `fields`, float [n, 3, 28, 28], and take back by scale and shift what they change.
    """
    net = DigitNet(folded.channels)
    for block, done in zip(net.blocks, folded.blocks):
        if isinstance(block, ConvBlock):
            block.conv.weight.copy_(done.conv.weight)
            restore(block.norm, block.conv(fields), done.conv.bias)
        fields = done(fields)
    net.embed.weight.copy_(folded.embed.weight)
    restore(net.embed_norm, net.embed(fields.flatten(1)), folded.embed.bias)
    net.classify.load_state_dict(folded.classify.state_dict())
    net.digitness.load_state_dict(folded.digitness.state_dict())
    return net.to(memory_format=torch.channels_last)


def restore(norm, values, bias):
    """Has a batch norm add `bias` to each channel of `values`, which it takes for all there is."""
    variance, mean = torch.var_mean(values.transpose(0, 1).flatten(1), 1)
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(variance)
    norm.weight.copy_((variance + norm.eps).sqrt())
    norm.bias.copy_(mean + bias)
