"""Trains the model that ships, evaluates it, and writes it into models/: the ONNX file, its card and the evidence.

    python training/train_model.py --ink-dir DIR        a net to ship, taught by the nets of teachers/
    python training/train_model.py --smoke              all of it on a few hundred samples
    python training/train_model.py --ink-dir DIR --from-labels --out OUT        without teachers, from random weights
    python training/train_model.py --teacher unpooled-7                         trains a specialist of teachers/ anew

Nothing is chosen on MNIST's test part or on *_test ink files: the moving average ships after the epoch that suits held-out
writers and MNIST's validation images best.
"""
import argparse
import ctypes
import os
import shlex
import sys
import tempfile
import time
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
try:
    import torch
    from tqdm import tqdm
except ImportError as missing:
    raise SystemExit(
        f"This Python has no {missing.name}. Make the training's environment and use its Python:\n"
        "    $(bash training/setup.sh)/bin/python training/train_model.py"
    ) from None

from batches import VALIDATION, deal_epoch, make_pools, prefetch
from evidence import read_commit
from held_out import collect_held_out, judge_held_out
from ink import find_ink, read_ink, render_ink
from mnist import load_mnist
from model import make_net
from places import CACHE, MODELS, TEACHERS
from publish import publish
from recipe import BY_LABELS, SMOKE, SPECIALISTS, Recipe
from taught_images import teach_images
from teachers import go_on_from, load_teacher, save_teacher
from train_step import Shards, follow, make_optimiser, rate_at

# Of glibc's malloc.h.
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3


def main(arguments=None):
    options = parse_arguments(arguments)
    torch.set_num_threads(options.threads)
    keep_memory()
    fields, labels = load_mnist("train", options.cache_dir)
    validation = fields[-VALIDATION:], labels[-VALIDATION:]
    images = fields[:-VALIDATION], labels[:-VALIDATION]
    if options.teacher:
        return make_teacher(options, images, validation)

    recipe = SMOKE if options.smoke else BY_LABELS if options.from_labels else Recipe()
    recipe = replace(recipe, **{name: value for name in ("epochs", "digitness_weight") if (value := getattr(options, name)) is not None})
    commit = read_commit()
    ink_folder = render(options, recipe)
    ink = read_ink(ink_folder) if ink_folder else None
    recipe = recipe if ink else recipe.without_ink()
    images = tuple(part[: recipe.mnist_limit] for part in images)
    taught = teach_images(images[0], recipe, options.cache_dir) if recipe.lesson else None
    pools = make_pools(recipe, images, ink, taught)
    print("Training on " + ", ".join(f"{len(pool.chosen)} {pool.name}" for pool in pools))

    name = recipe.hash(ink_folder.name if ink_folder else "")
    average, record = run(recipe, name, pools, collect_held_out(validation, ink), options)
    command = shlex.join(["python", "training/train_model.py", *(arguments if arguments is not None else sys.argv[1:])])
    record.update(command=command, commit=commit, seed=options.seed, recipeHash=name)
    publish(average, recipe, validation, ink, options, record)


def make_teacher(options, images, validation):
    """Trains a specialist and writes it into --out."""
    recipe = SPECIALISTS[options.teacher]
    if options.epochs:
        recipe = replace(recipe, epochs=options.epochs)
    net, _ = run(recipe, f"{options.teacher}-{recipe.hash()}", make_pools(recipe, images, None), collect_held_out(validation, None), options)
    save_teacher(net, options.teacher, options.out)
    print(f"Wrote {options.teacher} to {options.out}")


def run(recipe, name, pools, held_out, options):
    """The net of --seed after all of the recipe, and a record of it; a lesson goes on from its first teacher."""
    teacher = load_teacher(recipe.lesson.start) if recipe.lesson else None
    checkpoint = options.cache_dir / "runs" / f"{name}-seed{options.seed}" / "checkpoint.pt"
    net, record = train(recipe, pools, held_out, options, checkpoint, teacher)
    if len(record["history"]) < recipe.epochs:
        raise SystemExit(f"Stopped after epoch {len(record['history'])}; the same command without --stop-after goes on.")
    return net, record


def keep_memory():
    """Has glibc keep what is freed, since each step asks for as much again: else new pages take a quarter of the time."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        for option, value in ((M_MMAP_THRESHOLD, 32 << 20), (M_TRIM_THRESHOLD, 2**31 - 1), (M_TOP_PAD, 64 << 20)):
            mallopt(option, value)


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ink-dir", type=Path, help="folder with ink files *_train.jsonl.gz and *_test.jsonl.gz; without it MNIST alone")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--from-labels", action="store_true", help=f"no teachers, random weights, {BY_LABELS.epochs} epochs")
    kind.add_argument("--teacher", choices=SPECIALISTS, help="train this specialist, and publish no model")
    kind.add_argument("--smoke", action="store_true", help="all of it on a few hundred samples, never into models/")
    parser.add_argument("--epochs", type=int, help="other than the recipe's")
    parser.add_argument("--digitness-weight", type=float, help=f"of the digitness loss beside the digits'; default {Recipe.digitness_weight}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="default: models/; with --teacher training/teachers/, with --smoke a temporary folder")
    parser.add_argument("--cache-dir", type=Path, default=CACHE, help="for MNIST, rendered ink and checkpoints; default: %(default)s")
    parser.add_argument("--resume", action=argparse.BooleanOptionalAction, default=True, help="go on from this recipe's and seed's checkpoint")
    parser.add_argument("--stop-after", type=int, metavar="EPOCHS", help="leave after this many epochs, with a checkpoint and without a model")
    parser.add_argument("--threads", type=int, default=1, help="of PyTorch, for each of the recipe's shards; default 1")
    options = parser.parse_args(arguments)
    options.out = options.out or (Path(tempfile.mkdtemp(prefix="digit-pad-smoke-")) if options.smoke else TEACHERS if options.teacher else MODELS)
    if options.smoke and options.out.resolve() == MODELS:
        parser.error("--smoke does not write into models/")
    return options


def render(options, recipe):
    if options.ink_dir is None:
        print("Warning: no --ink-dir, so this trains on MNIST alone. The model will be weaker on real ink, and knows nothing of what is no digit.", file=sys.stderr)
        return None
    files = find_ink(options.ink_dir, "train")
    if not files:
        raise SystemExit(f"No *_train.jsonl or *_train.jsonl.gz in {options.ink_dir}. training/README.md says where to get ink.")
    print(f"Rendering {', '.join(file.name for file in files)} (kept in the cache)")
    return render_ink(files, options.cache_dir, recipe.ink_variants, limit=recipe.ink_limit)


def train(recipe, pools, held_out, options, checkpoint, teacher=None):
    """Trains to the last epoch, or to --stop-after; returns the averaged model of the best epoch so far and a record of the run.

    held_out: what the epochs are judged by, as `collect_held_out` gives it; checkpoint: path, written after each epoch;
    teacher: a net in inference form to go on from and to follow, see `measure_gradient`, or None.
    """
    torch.manual_seed(options.seed)
    model = go_on_from(teacher, mix(pools, recipe)) if teacher else make_net(recipe)
    average = deepcopy(model)
    optimiser = make_optimiser(model, recipe)
    first, history, seconds, best = 0, [], 0.0, None
    if options.resume and checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        first, history, seconds, best = saved["epoch"], saved["history"], saved["seconds"], saved["best"]
        print(f"Going on after epoch {first} from {checkpoint}")

    shards = Shards(model, recipe.shards, teacher)
    last = min(recipe.epochs, options.stop_after or recipe.epochs)
    for epoch in range(first, last):
        started = time.monotonic()
        loss = train_epoch(recipe, pools, options.seed, epoch, (shards, average, optimiser))
        seconds += time.monotonic() - started
        losses, right = judge_held_out(average, held_out)
        history.append({"epoch": epoch + 1, "loss": loss, "heldOutLoss": losses, "heldOutRight": right})
        if best is None or sum(losses.values()) <= sum(best["losses"].values()):
            best = {"epoch": epoch + 1, "losses": losses, "average": deepcopy(average.state_dict())}
        told = ", ".join(f"{source} {losses[source]:.4f} {100 * right[source]:.2f} %" for source in losses)
        print(f"epoch {epoch + 1}/{recipe.epochs}: loss {loss:.4f}, held out {told}, {seconds:.0f} s", flush=True)
        state = {"model": model.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(), "best": best}
        save_atomically({**state, "epoch": epoch + 1, "history": history, "seconds": seconds}, checkpoint)
    average.load_state_dict(best["average"])
    return average.eval(), {"epochs": recipe.epochs, "chosenEpoch": best["epoch"], "trainingSeconds": round(seconds), "history": history}


def mix(pools, recipe, batches=8):
    """float [n, 3, 28, 28]: fields as the first steps see them, of whatever seed."""
    return torch.cat([batch.fields for batch, _ in zip(deal_epoch(recipe, pools, 0, 0), range(batches))])


def train_epoch(recipe, pools, seed, epoch, state):
    """One pass of `steps_per_epoch` batches; returns the mean loss."""
    shards, average, optimiser = state
    for model in shards.models:
        model.train()
    total = 0.0
    steps = recipe.steps_per_epoch
    bar = tqdm(prefetch(deal_epoch(recipe, pools, seed, epoch)), total=steps, desc=f"epoch {epoch + 1}", mininterval=5, disable=None, leave=False)
    for step, batch in enumerate(bar, epoch * steps):
        for group in optimiser.param_groups:
            group["lr"] = rate_at(step, recipe)
        loss = shards.backward(batch, recipe, recipe.last.radius if recipe.is_last(epoch) else 0.0)
        optimiser.step()
        shards.share_weights()
        follow(average, shards.models[0], recipe.ema_decay, step)
        total += loss
        bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
    return total / steps


def save_atomically(state, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    torch.save(state, unfinished)
    unfinished.replace(path)


if __name__ == "__main__":
    main()
