"""MNIST's images bent ahead, and what the specialists say of each: made once, kept in the cache, shared by all seeds."""
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import log_softmax
from tqdm import tqdm

from augment import augment
from field import to_input
from teachers import load_teacher

CHUNK = 500  # images that are worked on at once


@dataclass(frozen=True)
class TaughtImages:
    """fields: uint8 [images, variants, 28, 28]; answers: float16 [images, variants, 10], the mean of the specialists' log-probabilities."""

    fields: np.ndarray
    answers: np.ndarray


def teach_images(images, recipe, cache, workers=2):
    """images: uint8 [n, 28, 28]; cache: folder, where each variant is a file. An interrupted call goes on after the last of them."""
    lesson = recipe.lesson
    folder = cache / f"taught-{recipe.hash_images()}-{hashlib.sha256(images).hexdigest()[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    specialists = [load_teacher(name) for name in lesson.specialists]
    paths = [folder / f"{variant}.npz" for variant in range(lesson.image_variants)]
    with ThreadPoolExecutor(workers) as pool:
        for variant, path in enumerate(tqdm(paths, desc="Asking the specialists", disable=None)):
            if not path.exists():
                chunks = range(0, len(images), CHUNK)
                parts = pool.map(lambda at: teach_chunk(images[at : at + CHUNK], (variant, at), recipe, specialists), chunks)
                fields, answers = (np.concatenate(arrays) for arrays in zip(*parts))
                unfinished = path.with_name(f"{os.getpid()}.npz")
                np.savez(unfinished, fields=fields, answers=answers)
                unfinished.replace(path)
    variants = [np.load(path) for path in paths]
    return TaughtImages(*(np.stack([variant[name] for variant in variants], 1) for name in ("fields", "answers")))


@torch.no_grad()
def teach_chunk(images, seed, recipe, specialists):
    """seed: two whole numbers."""
    dice = np.random.default_rng(seed)
    strengths = torch.from_numpy(dice.uniform(*recipe.mnist_strength, len(images)).astype(np.float32))
    generator = torch.Generator().manual_seed(int(dice.integers(1 << 31)))
    fields = (255 * augment(to_input(images), strengths, generator)[:, 0]).round().byte().numpy()
    inputs = to_input(fields)
    answers = [log_softmax(net(inputs)[0] / recipe.lesson.specialist_temperature, 1) for net in specialists]
    return fields, torch.stack(answers).mean(0).half().numpy()
