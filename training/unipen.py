"""Converts UNIPEN-format originals of isolated characters, such as UCI's pendigits-orig.tra, to ink lines.

    python training/unipen.py pendigits-orig.tra[.gz|.Z] pendigits_train.jsonl.gz
    python training/unipen.py pendigits-orig.tes[.gz|.Z] pendigits_test.jsonl.gz

Reads what these files use of the format: .SEGMENT with its label, .COMMENT with `class writer number`, .PEN_DOWN and
.PEN_UP around points. UNIPEN's y grows upwards, ours down.
"""
import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

# The height of pendigits' tablet area in its own units: y is turned over within it and stays positive.
HEIGHT = 500
SPLITS = {"tra": "train", "tes": "test"}


def parse_unipen(text, split="train"):
    """Yields one drawing for each .SEGMENT: {label, writer, split, n, strokes: [[[x, y], ...], ...]}."""
    drawing, is_down = None, False
    for line in text.splitlines():
        words = line.split()
        if not words:
            continue
        if words[0] == ".SEGMENT":
            if drawing:
                yield drawing
            label = re.search(r'"(.*)"', line)
            drawing, is_down = {"label": label[1] if label else "", "writer": "", "split": split, "n": "", "strokes": []}, False
        elif drawing is None:
            continue
        elif words[0] == ".COMMENT" and len(words) == 4:
            drawing["writer"], drawing["n"] = f"pd-{split}-{words[2]}", words[3]
        elif words[0] == ".PEN_DOWN":
            drawing["strokes"].append([])
            is_down = True
        elif words[0].startswith("."):
            is_down = is_down and words[0] != ".PEN_UP"
        elif is_down:
            drawing["strokes"][-1].append([int(words[0]), HEIGHT - int(words[1])])
    if drawing:
        yield drawing


def read_text(path):
    """The text of a file, unpacked by its ending; UCI packs with the old `compress` (.Z), which gzip can read."""
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes()).decode("latin1")
    if path.suffix == ".Z":
        return subprocess.run(["gzip", "-dc", str(path)], check=True, capture_output=True).stdout.decode("latin1")
    return path.read_text("latin1")


def convert(source, target):
    """Writes an ink file, gzipped if its name ends in .gz, and returns the number of drawings."""
    split = next((SPLITS[ending[1:]] for ending in source.suffixes if ending[1:] in SPLITS), "train")
    lines = [json.dumps(drawing, separators=(",", ":"), ensure_ascii=False) for drawing in parse_unipen(read_text(source), split)]
    data = ("\n".join(lines) + "\n").encode("utf8")
    # Without a time stamp, so that the same original always gives the same bytes.
    target.write_bytes(gzip.compress(data, mtime=0) if target.suffix == ".gz" else data)
    return len(lines)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("Usage: python training/unipen.py IN OUT, with OUT ending in .jsonl or .jsonl.gz")
    print(f"{convert(Path(sys.argv[1]), Path(sys.argv[2]))} drawings")
