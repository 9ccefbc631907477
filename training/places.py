"""Where things lie: the project, and the cache outside it."""
import os
from pathlib import Path

TRAINING = Path(__file__).resolve().parent
TEACHERS = TRAINING / "teachers"
ROOT = TRAINING.parent
MODELS = ROOT / "models"
CACHE = Path(os.environ.get("DIGIT_PAD_CACHE", Path.home() / ".cache/digit-pad"))
