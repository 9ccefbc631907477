#!/usr/bin/env bash
# Makes the training's Python environment, unless it is there, and prints its folder.
# It lies outside the clone and is named for the requirements, so that clones share it and a change makes a new one.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="${PYTHON:-python3}"
hash="$( (cat "$here/requirements.txt"; "$python" -c 'import sys; print(sys.version_info[:2])') | sha256sum | cut -c1-12)"
cache="${DIGIT_PAD_CACHE:-$HOME/.cache/digit-pad}"
folder="$cache/venv-$hash"

if [ ! -e "$folder/complete" ]; then
  echo "Making the training environment $folder (about 1 GB, once)" >&2
  mkdir -p "$cache"
  rm -rf "$folder"
  "$python" -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
  touch "$folder/complete"
fi
echo "$folder"
