"""What is trained, in numbers. The hash of these and of the files that give them meaning names a recipe."""
import hashlib
import json
from dataclasses import asdict, dataclass, replace

from places import TEACHERS, TRAINING

IMAGE_FILES = ("field.py", "model.py", "augment.py", "teachers.py", "taught_images.py")
SHAPING_FILES = (*IMAGE_FILES, "batches.py", "train_step.py")


@dataclass(frozen=True)
class Lesson:
    """How a net follows teachers, which are files of teachers/."""

    start: str = "generalist"  # the net that it goes on from; it teaches all of a batch
    specialists: tuple = ("unpooled-7", "unpooled-9", "turned-7")  # they teach MNIST's images beside it
    image_variants: int = 12  # of each of MNIST's images, bent ahead, with what the specialists say of it
    specialist_share: float = 0.4  # of the logarithm of what is taught about MNIST's images
    specialist_temperature: float = 0.6  # of their logits
    share: float = 0.9  # of the loss that follows the teachers; the rest follows the labels
    temperature: float = 0.5  # of the first teacher's logits and the net's: about what held-out digits ask for


@dataclass(frozen=True)
class LastEpochs:
    """What changes at the end of a training by labels."""

    share: float = 0.3  # of the epochs
    # Shares of the samples that are left as they are.
    mnist_unbent: float = 1.0
    ink_unbent: float = 0.5
    radius: float = 0.15  # of train_step.py's way uphill


@dataclass(frozen=True)
class Recipe:
    """Of one training; the defaults are what is trained to ship."""

    channels: tuple = (16, 32, 44, 64, 64, 64)  # of the net's six convolutions
    unpooled_kernel: int | None = None  # of another kind of net, that teaches this one
    epochs: int = 10
    samples_per_epoch: int = 136_000
    batch: int = 290
    shards: int = 2  # parts of a batch that are worked on at once; each has its own batch norms
    # Parts of a batch by source, balanced by hand: the ink sources are small, and MNIST must not be forgotten.
    parts: tuple = (("mnist", 160), ("pendigits_train", 28), ("unipen_digits_train", 40), ("made habits", 14), ("made styles", 24), ("letters", 12), ("made non-digits", 12))
    # From and to how much of augment.py's change a sample gets; ink was changed before it was rasterised.
    mnist_strength: tuple = (0.0, 0.75)
    ink_strength: tuple = (0.4, 0.4)
    turned: bool = False  # whether it is the other change, `turn`
    last: LastEpochs | None = None
    ink_variants: int = 32
    picture_share: float = 0.3  # of the ink is shown as a picture, without the pen's directions
    peak_rate: float = 6e-4
    warm_up_share: float = 0.05
    last_rate_share: float = 0.05
    weight_decay: float = 0.02
    label_smoothing: float = 0.05
    digitness_weight: float = 0.2
    ema_decay: float = 0.999
    lesson: Lesson | None = Lesson()
    mnist_limit: int | None = None
    ink_limit: int | None = None

    @property
    def steps_per_epoch(self):
        return max(1, self.samples_per_epoch // self.batch)

    def is_last(self, epoch):
        return self.last is not None and epoch >= round(self.epochs * (1 - self.last.share))

    def without_ink(self):
        """The same on MNIST alone."""
        return replace(self, parts=(("mnist", self.batch),))

    def hash(self, ink_name=""):
        """Of everything but the seed; `ink_name` is the rendered folder's, itself a hash."""
        return digest([asdict(self), ink_name], SHAPING_FILES, (self.lesson.start, *self.lesson.specialists) if self.lesson else ())

    def hash_images(self):
        """Of what makes the images that specialists have answered, but for MNIST itself."""
        return digest([self.lesson.specialist_temperature, self.mnist_strength], IMAGE_FILES, self.lesson.specialists)


def digest(numbers, files, teachers):
    """Twelve hexadecimal digits of numbers, of files of this folder, and of teachers."""
    whole = hashlib.sha256(json.dumps(numbers).encode())
    for path in (*(TRAINING / name for name in files), *(TEACHERS / f"{name}.npz" for name in teachers)):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]


# From labels alone and random weights: how a first teacher comes about.
BY_LABELS = Recipe(
    epochs=44,
    samples_per_epoch=120_000,
    batch=256,
    parts=(("mnist", 126), *Recipe.parts[1:]),
    mnist_strength=(1.0, 1.0),
    last=LastEpochs(),
    peak_rate=3e-3,
    ema_decay=0.9995,
    lesson=None,
)

# Larger nets that see MNIST alone.
SPECIALIST = replace(
    BY_LABELS,
    epochs=16,
    samples_per_epoch=57_000,
    batch=128,
    last=LastEpochs(radius=0.0),
    peak_rate=1e-3,
    label_smoothing=0.0,
    digitness_weight=0.0,
    ema_decay=0.999,
).without_ink()
SPECIALISTS = {
    "unpooled-7": replace(SPECIALIST, unpooled_kernel=7, channels=(16, 32, 64, 96)),
    "unpooled-9": replace(SPECIALIST, unpooled_kernel=9, channels=(24, 48, 96), epochs=12),
    "turned-7": replace(SPECIALIST, unpooled_kernel=7, channels=(16, 32, 64, 96), epochs=12, turned=True),
}

# All of it on a few hundred samples: proves that it runs, not that it learns much.
SMOKE = Recipe(
    epochs=2,
    samples_per_epoch=1024,
    batch=128,
    parts=(("mnist", 60), ("pendigits_train", 20), ("unipen_digits_train", 24), ("made habits", 4), ("made styles", 4), ("letters", 8), ("made non-digits", 8)),
    ink_variants=2,
    lesson=Lesson(specialists=("unpooled-9",), image_variants=2),
    mnist_limit=600,
    ink_limit=200,
)
