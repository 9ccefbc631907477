"""What is trained, in numbers. The hash of these and of the files that give them meaning names a recipe."""
import hashlib
import json
from dataclasses import asdict, dataclass, replace

from places import TRAINING

SHAPING_FILES = ("field.py", "model.py", "augment.py", "batches.py", "train_step.py")


@dataclass(frozen=True)
class Specialists:
    """Teachers of MNIST's images alone, by what they have other than the recipe."""

    seeds: tuple = (1, 2)
    share: float = 0.65  # of what is taught about MNIST's images; the other teachers teach the rest
    temperature: float = 0.75  # of their logits
    unpooled_kernel: int = 5
    channels: tuple = (16, 32, 64, 96, 128)
    epochs: int = 18
    samples_per_epoch: int = 57_000
    batch: int = 128
    peak_rate: float = 1e-3
    ema_decay: float = 0.999


@dataclass(frozen=True)
class Lesson:
    """How a trained net goes on: towards the mean of nets that were trained as it was."""

    teachers: tuple = (1, 2, 3)  # their seeds
    specialists: Specialists | None = Specialists()
    epochs: int = 12
    share: float = 0.9  # of the loss that follows the teachers; the rest follows the labels
    temperature: float = 0.55  # of the teachers' logits and the net's beside them: about what held-out digits ask for
    peak_rate: float = 1e-3
    ema_decay: float = 0.999


@dataclass(frozen=True)
class Recipe:
    """Of one training; the defaults are what ships."""

    channels: tuple = (16, 32, 44, 64, 64, 64)  # of the net's six convolutions
    unpooled_kernel: int | None = None  # of another kind of net, that teaches this one
    epochs: int = 44
    samples_per_epoch: int = 120_000
    batch: int = 256
    shards: int = 2  # parts of a batch that are worked on at once; each has its own batch norms
    # Parts of a batch by source, balanced by hand: the ink sources are small, and MNIST must not be forgotten.
    parts: tuple = (("mnist", 126), ("pendigits_train", 28), ("unipen_digits_train", 40), ("made habits", 14), ("made styles", 24), ("letters", 12), ("made non-digits", 12))
    # How much of augment.py's change a sample gets; ink was changed before it was rasterised.
    mnist_strength: float = 1.0
    ink_strength: float = 0.4
    last_share: float = 0.3  # of the epochs
    # At first, and in the last epochs: shares of the samples that are left as they are, and train_step.py's way uphill.
    mnist_unbent: tuple = (0.0, 1.0)
    ink_unbent: tuple = (0.0, 0.5)
    radius: tuple = (0.0, 0.15)
    ink_variants: int = 32
    picture_share: float = 0.3  # of the ink is shown as a picture, without the pen's directions
    peak_rate: float = 3e-3
    warm_up_share: float = 0.05
    last_rate_share: float = 0.05
    weight_decay: float = 0.02
    label_smoothing: float = 0.05
    digitness_weight: float = 0.2
    ema_decay: float = 0.9995
    lesson: Lesson | None = Lesson()
    mnist_limit: int | None = None
    ink_limit: int | None = None

    @property
    def steps_per_epoch(self):
        return max(1, self.samples_per_epoch // self.batch)

    def is_late(self, epoch):
        return epoch >= round(self.epochs * (1 - self.last_share))

    def without_ink(self):
        """The same on MNIST alone."""
        return replace(self, parts=(("mnist", self.batch),))

    def split(self):
        """The first training, which teachers get too, and the lesson after it, which has no last epochs of another kind: Recipe and Recipe or None."""
        first = replace(self, lesson=None)
        if not self.lesson:
            return first, None
        changes = {name: getattr(self.lesson, name) for name in ("epochs", "peak_rate", "ema_decay")}
        return first, replace(self, **changes, last_share=0.0)

    def specialist(self):
        """The training of a specialist: on MNIST alone, with no smoothing. Recipe, or None where the lesson has none."""
        specialists = self.lesson and self.lesson.specialists
        if not specialists:
            return None
        changes = {name: getattr(specialists, name) for name in ("unpooled_kernel", "channels", "epochs", "samples_per_epoch", "batch", "peak_rate", "ema_decay")}
        return replace(self, **changes, lesson=None, radius=(0.0, 0.0), label_smoothing=0.0, digitness_weight=0.0).without_ink()

    def hash(self, ink_name=""):
        """Of everything but the seed; `ink_name` is the rendered folder's, itself a hash."""
        digest = hashlib.sha256(json.dumps([asdict(self), ink_name]).encode())
        for name in SHAPING_FILES:
            digest.update((TRAINING / name).read_bytes())
        return digest.hexdigest()[:12]


# All of it on a few hundred samples: proves that it runs, not that it learns much.
SMOKE = Recipe(lesson=Lesson(teachers=(1, 2), specialists=Specialists(seeds=(1,), channels=(4, 8, 8, 8, 8), epochs=1, samples_per_epoch=256, batch=64), epochs=1), epochs=2, samples_per_epoch=1024, batch=128, parts=(("mnist", 60), ("pendigits_train", 20), ("unipen_digits_train", 24), ("made habits", 4), ("made styles", 4), ("letters", 8), ("made non-digits", 8)), ink_variants=2, mnist_limit=600, ink_limit=200)
