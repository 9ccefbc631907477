"""Trains without one source of ink and measures how well that one is read: what another device's writers would meet.

    python training/leave_out.py pendigits_train --ink-dir DIR        how a change of the ink or of the recipe is judged

After each epoch it prints the cross entropy and the share right of MNIST's validation images, and of the source's digits: as they
are, as pictures without the pen's directions, with every stroke drawn from its other end, and in three changed variants of each.
Nothing is published.
"""
import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from batches import VALIDATION, make_pools
from field import NO_DIRECTION
from held_out import BENT, take_variants
from ink import NOT_A_DIGIT, find_ink, read_ink, render_ink
from mnist import load_mnist
from places import CACHE
from recipe import BY_LABELS
from train_model import keep_memory, train


def main(arguments=None):
    options = parse_arguments(arguments)
    torch.set_num_threads(1)
    keep_memory()
    recipe = without_source(replace(BY_LABELS, epochs=options.epochs, ink_variants=options.variants, ema_decay=0.999), options.source)
    files = find_ink(options.ink_dir, "train")
    left_out = [file for file in files if file.name.split(".")[0] == options.source]
    if not left_out:
        raise SystemExit(f"No {options.source}.jsonl or {options.source}.jsonl.gz in {options.ink_dir}.")
    folder = render_ink([file for file in files if file not in left_out], options.cache_dir, recipe.ink_variants)
    fields, labels = load_mnist("train", options.cache_dir)
    pools = make_pools(recipe, (fields[:-VALIDATION], labels[:-VALIDATION]), read_ink(folder))
    sets = {"mnist": (fields[-VALIDATION:], labels[-VALIDATION:].astype(np.int64))}
    sets |= collect_digits(read_ink(render_ink(left_out, options.cache_dir, 1 + BENT, made=False)), options.source)
    train(recipe, pools, sets, options, options.cache_dir / "runs" / f"{recipe.hash(folder.name)}-without-{options.source}-seed{options.seed}" / "checkpoint.pt")


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", help="name of the ink file to leave out, without its ending")
    parser.add_argument("--ink-dir", type=Path, required=True, help="folder with ink files *_train.jsonl.gz")
    parser.add_argument("--epochs", type=int, default=10, help="of the schedule; default %(default)s")
    parser.add_argument("--stop-after", type=int, metavar="EPOCHS", help="leave after this many epochs")
    parser.add_argument("--variants", type=int, default=16, help="of each drawing; default %(default)s")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache-dir", type=Path, default=CACHE, help="default: %(default)s")
    parser.set_defaults(resume=True)
    return parser.parse_args(arguments)


def without_source(recipe, source):
    """The recipe with the part of one source given to the other sources of people's digits."""
    parts = dict(recipe.parts)
    share = parts.pop(source, 0)
    heirs = [name for name in parts if name.endswith("_train")]
    for i, name in enumerate(heirs):
        parts[name] += share // len(heirs) + (i < share % len(heirs))
    return replace(recipe, parts=tuple(parts.items()))


def collect_digits(ink, source):
    """{name: (uint8 fields [n, 3, 28, 28], int64 labels [n])}: all writers' digits as they are, and changed."""
    rows = np.flatnonzero(ink.labels != NOT_A_DIGIT)
    fields, labels = take_variants(ink, rows, slice(0, 1))
    pictures, turned = fields.copy(), fields.copy()
    pictures[:, 1:] = NO_DIRECTION
    turned[:, 1:] = 2 * NO_DIRECTION - fields[:, 1:].astype(int)
    return {
        source: (fields, labels),
        "as pictures": (pictures, labels),
        "turned round": (turned, labels),
        "bent": take_variants(ink, rows, slice(1, 1 + BENT)),
    }


if __name__ == "__main__":
    main()
