"""Python and the shipped SDK say the same of the exported model, sample by sample: what is measured here is what ships."""
import json
import subprocess
import sys

import numpy as np
import pytest

from calibrate import Calibration
from export import run_onnx
from metrics import softmax
from places import MODELS, ROOT

FIXTURES = ROOT / "test/fixtures/ink.jsonl"
TOLERANCE = 1e-4
ENSURE_BUILT = "import { ensureBuilt } from './scripts/ensure-built.mjs'; process.exitCode = (await ensureBuilt()) ? 0 : 1;"


@pytest.fixture(scope="module")
def by_sdk():
    """What the SDK reads: of each drawing label, input, text, accepted, confidence and the probability of each digit."""
    subprocess.run(["node", "--input-type=module", "-e", ENSURE_BUILT], cwd=ROOT, check=True, stdout=sys.stderr)
    command = ["node", "--import", "tsx", "scripts/read-by-sdk.ts", str(FIXTURES)]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)


@pytest.fixture(scope="module")
def card():
    return json.loads((MODELS / "digit-pad.json").read_text())


@pytest.fixture(scope="module")
def outputs(by_sdk):
    """The raw outputs of the exported model, in Python, for the inputs that the SDK draws."""
    return run_onnx(MODELS / "digit-pad.onnx", np.array([row["input"] for row in by_sdk]).reshape(-1, 3, 28, 28))


def test_the_fixtures_are_a_few_dozen_drawings_with_all_digits(by_sdk):
    assert len(by_sdk) >= 24
    assert {row["label"] for row in by_sdk} >= set("0123456789")


def test_the_probability_of_each_digit_is_the_same(by_sdk, card, outputs):
    expected = softmax(outputs[0].astype(np.float64) / card["temperature"])
    given = np.array([[row["probabilities"][label] for label in card["labels"]] for row in by_sdk])
    assert np.abs(given - expected).max() < TOLERANCE


def test_the_confidence_of_each_drawing_is_the_same(by_sdk, card, outputs):
    calibration = Calibration(card["temperature"], card["digitness"]["scale"], card["digitness"]["bias"], card["minConfidence"])
    expected = calibration.confidence(outputs[0].astype(np.float64), outputs[1].astype(np.float64))
    given = np.array([row["confidence"] for row in by_sdk])
    assert np.abs(given - expected).max() < TOLERANCE


def test_the_reading_and_its_acceptance_are_the_same(by_sdk, card, outputs):
    assert [row["text"] for row in by_sdk] == [card["labels"][best] for best in outputs[0].argmax(1)]
    assert [row["accepted"] for row in by_sdk] == [row["confidence"] >= card["minConfidence"] for row in by_sdk]
