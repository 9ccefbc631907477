"""Deals the training samples out in batches of a fixed mixture of sources."""
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch

from augment import augment, turn
from field import NO_DIRECTION, add_planes, to_input
from ink import NOT_A_DIGIT
from recipe import LastEpochs

VALIDATION = 3_000  # the last of MNIST's training part, never trained on


@dataclass(frozen=True)
class Pool:
    """Samples of one source: uint8 fields [drawings, variants, 28, 28] or [drawings, variants, 3, 28, 28], which drawings to use, int64 labels [drawings]."""

    name: str
    fields: np.ndarray
    chosen: np.ndarray
    labels: np.ndarray
    strength: tuple  # of augment.py's change, from and to
    last_unbent: float = 0.0  # share that is left as it is in the last epochs
    answers: np.ndarray | None = None  # of specialists: log-probabilities [drawings, variants, 10]


class Batch(NamedTuple):
    """fields float [n, 3, 28, 28]; labels int64 [n]; answers float [m, 10], log-probabilities of the first m, or None."""

    fields: torch.Tensor
    labels: torch.Tensor
    answers: torch.Tensor | None = None

    def shard(self, part, count):
        """Every `count`-th sample: the sources of a batch lie one behind the other."""
        return Batch(*(values if values is None else values[part::count] for values in self))


def make_pools(recipe, mnist, ink, taught=None):
    """The pools named by the recipe. Drawings by held-out writers and look-alikes of digits are in none of them.

    mnist: (fields, labels) of the training part without its validation samples; ink: ink.Ink, or None for MNIST alone;
    taught: TaughtImages in the place of MNIST's fields, bent already, or None.
    """
    fields, labels = mnist
    rows, labels = np.arange(len(fields)), labels.astype(np.int64)
    last = recipe.last or LastEpochs()
    if taught:
        pools = [Pool("mnist", taught.fields, rows, labels, (0.0, 0.0), answers=taught.answers)]
    else:
        pools = [Pool("mnist", fields[:, None], rows, labels, recipe.mnist_strength, last.mnist_unbent)]
    if ink is None:
        return pools
    usable = ~ink.held_out & ~(ink.look_alike & (ink.labels == NOT_A_DIGIT))
    is_digit = ink.labels != NOT_A_DIGIT
    for name, _ in recipe.parts[1:]:
        if name == "letters":
            mask = ~is_digit & (ink.sources != "made non-digits")
        else:
            mask = (ink.sources == name) & (is_digit | (name == "made non-digits"))
        pools.append(Pool(name, ink.fields, np.flatnonzero(mask & usable), ink.labels, recipe.ink_strength, last.ink_unbent))
    return [pool for pool in pools if len(pool.chosen)]


def deal_epoch(recipe, pools, seed, epoch):
    """Yields augmented batches, MNIST's images first. The same seed and epoch give the same."""
    draw = np.random.default_rng([seed, epoch])
    generator = torch.Generator().manual_seed(seed * 100_003 + epoch)
    parts = dict(recipe.parts)
    steps = recipe.steps_per_epoch
    orders = [shuffle_repeatedly(pool.chosen, steps * parts[pool.name], draw) for pool in pools]
    for step in range(steps):
        fields, labels, strengths, answers = [], [], [], None
        for pool, order in zip(pools, orders):
            count = parts[pool.name]
            rows = order[step * count : (step + 1) * count]
            variants = draw.integers(pool.fields.shape[1], size=count)
            fields.append(add_planes(pool.fields[rows, variants]))
            labels.append(pool.labels[rows])
            strengths.append(draw.uniform(*pool.strength, count))
            if recipe.is_last(epoch):
                strengths[-1][draw.random(count) < pool.last_unbent] = 0
            if pool.answers is not None:
                answers = torch.from_numpy(pool.answers[rows, variants].astype(np.float32))
        batch, strengths = np.concatenate(fields), np.concatenate(strengths).astype(np.float32)
        # Ink on paper has no direction either.
        batch[draw.random(len(batch)) < recipe.picture_share, 1:] = NO_DIRECTION
        change = turn if recipe.turned else augment
        yield Batch(change(to_input(batch), torch.from_numpy(strengths), generator), torch.from_numpy(np.concatenate(labels)), answers)


def prefetch(batches, ahead=4):
    """The same batches in the same order, made ahead in a thread of their own."""
    with ThreadPoolExecutor(1) as worker:
        waiting = deque(worker.submit(next, batches, None) for _ in range(ahead))
        while (batch := waiting.popleft().result()) is not None:
            waiting.append(worker.submit(next, batches, None))
            yield batch


def shuffle_repeatedly(rows, count, draw):
    """`count` rows in random order, every one used equally often but for the last round."""
    rounds = -(-count // len(rows))
    return np.concatenate([draw.permutation(rows) for _ in range(rounds)])[:count]
