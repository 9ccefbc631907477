"""What a published model leaves behind, so that its figures can be repeated and weighed."""
import hashlib
import json
import platform
import subprocess
from pathlib import Path

import numpy as np

from ink import find_ink
from mnist import SHA256
from places import ROOT


def describe_seed(record, model_version, test):
    """One trained net of a recipe; test: {test set: figures}."""
    accuracies = {name: figures["accuracy"] for name, figures in test.items()}
    return {**{key: record[key] for key in ("seed", "command", "trainingSeconds")}, "modelVersion": model_version, "testAccuracy": accuracies}


def read_evidence(path, record):
    """The evidence of a shipped model of the same recipe and another seed, or None."""
    evidence = json.loads(path.read_text()) if path.exists() else {}
    same = evidence.get("recipeHash") == record["recipeHash"] and evidence.get("seed") != record["seed"]
    return evidence if same else None


def add_seed(evidence, seed):
    """Evidence with one more seed, in the place of an earlier run of it."""
    seeds = sorted([*(other for other in evidence["seeds"] if other["seed"] != seed["seed"]), seed], key=lambda one: one["seed"])
    return evidence | {"seeds": seeds, "meanTestAccuracy": mean_test_accuracy(seeds)}


def mean_test_accuracy(seeds):
    """{test set: mean accuracy over the seeds}."""
    return {name: float(np.mean([seed["testAccuracy"][name] for seed in seeds])) for name in seeds[0]["testAccuracy"]}


def hash_data(options):
    files = [*find_ink(options.ink_dir, "train"), *find_ink(options.ink_dir, "test")] if options.ink_dir else []
    return SHA256 | {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def read_commit():
    """The project's commit, with + where its training or core has changes that are not committed; None outside git."""
    try:
        head, changes = (
            subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
            for words in (["rev-parse", "HEAD"], ["status", "--porcelain", "--", "training", "src/core"])
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return head + ("+" if changes else "")


def describe_cpu():
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] if info.exists() else []
    return names[0] if names else platform.processor()
