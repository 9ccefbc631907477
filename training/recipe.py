"""What is trained, in numbers. The hash of these and of the files that give them meaning names a recipe."""
import hashlib
import json
from dataclasses import asdict, dataclass

from places import TRAINING

SHAPING_FILES = ("field.py", "model.py", "augment.py", "batches.py", "train_step.py")


@dataclass(frozen=True)
class Recipe:
    """Of one training; the defaults are what ships."""

    epochs: int = 48
    samples_per_epoch: int = 120_000
    batch: int = 256
    shards: int = 2  # parts of a batch that are worked on at once; each has its own batch norms
    # Parts of a batch by source, balanced by hand: the ink sources are small, and MNIST must not be forgotten.
    parts: tuple = (("mnist", 126), ("pendigits_train", 28), ("unipen_digits_train", 40), ("made habits", 14), ("made styles", 24), ("letters", 12), ("made non-digits", 12))
    # How much of augment.py's change a sample gets, at first and in the last epochs; ink was changed before it was rasterised.
    mnist_strength: tuple = (1.0, 0.0)
    ink_strength: tuple = (0.4, 0.1)
    last_share: float = 0.3  # of the epochs
    ink_variants: int = 32
    picture_share: float = 0.3  # of the ink is shown as a picture, without the pen's directions
    peak_rate: float = 3e-3
    warm_up_share: float = 0.05
    last_rate_share: float = 0.05
    weight_decay: float = 0.02
    label_smoothing: float = 0.05
    digitness_weight: float = 0.2
    ema_decay: float = 0.9995
    mnist_limit: int | None = None
    ink_limit: int | None = None

    @property
    def steps_per_epoch(self):
        return max(1, self.samples_per_epoch // self.batch)

    def hash(self, ink_name=""):
        """Of everything but the seed; `ink_name` is the rendered folder's, itself a hash."""
        digest = hashlib.sha256(json.dumps([asdict(self), ink_name]).encode())
        for name in SHAPING_FILES:
            digest.update((TRAINING / name).read_bytes())
        return digest.hexdigest()[:12]


# All of it on a few hundred samples: proves that it runs, not that it learns much.
SMOKE = Recipe(epochs=2, samples_per_epoch=1024, batch=128, parts=(("mnist", 60), ("pendigits_train", 20), ("unipen_digits_train", 24), ("made habits", 4), ("made styles", 4), ("letters", 8), ("made non-digits", 8)), ink_variants=2, mnist_limit=600, ink_limit=200)
