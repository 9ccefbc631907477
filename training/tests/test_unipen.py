import gzip
import json

import pytest
from conftest import SHARED_DATA

from unipen import convert, parse_unipen

TEXT = """.INCLUDE        dene.doc
.LEXICON "0" "1"

.SEGMENT DIGIT    0-1 ? "4"
.COMMENT 4 12  224
.PEN_DOWN
 267  333
 260  300
.PEN_UP
.DT 100
.PEN_DOWN
 280  310
.PEN_UP
.DT 100

.SEGMENT DIGIT    2 ? "1"
.COMMENT 1  3  7
.PEN_DOWN
 -5  0
.PEN_UP
"""


def test_segments_become_drawings_with_y_down():
    assert list(parse_unipen(TEXT)) == [
        {"label": "4", "writer": "pd-train-12", "split": "train", "n": "224", "strokes": [[[267, 167], [260, 200]], [[280, 190]]]},
        {"label": "1", "writer": "pd-train-3", "split": "train", "n": "7", "strokes": [[[-5, 500]]]},
    ]


def test_converted_file_is_gzipped_by_its_name_and_split_by_its_origin(tmp_path):
    source = tmp_path / "original.tes"
    source.write_text(TEXT)
    assert convert(source, tmp_path / "ink.jsonl.gz") == 2
    lines = gzip.decompress((tmp_path / "ink.jsonl.gz").read_bytes()).decode().splitlines()
    assert json.loads(lines[1])["writer"] == "pd-test-3"


@pytest.mark.parametrize(("original", "ink"), [("pendigits-orig.tra.gz", "pendigits_train.jsonl.gz"), ("pendigits-orig.tes.gz", "pendigits_test.jsonl.gz")])
def test_originals_give_the_ink_sets_exactly(original, ink, tmp_path):
    if not (SHARED_DATA / original).exists():
        pytest.skip(f"the originals ({original}) are not beside this clone")
    convert(SHARED_DATA / original, tmp_path / ink)
    with gzip.open(tmp_path / ink) as ours, gzip.open(SHARED_DATA / ink) as given:
        assert ours.read() == given.read()
