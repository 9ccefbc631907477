source "$(training/setup.sh)/bin/activate"           # a virtual environment with the pinned packages, made once
python training/train_model.py --ink-dir FOLDER      # trains, evaluates and exports into models/
python training/train_model.py --smoke               # the same on a few hundred samples, in under two minutes
