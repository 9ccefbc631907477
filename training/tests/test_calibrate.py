import numpy as np
import pytest

from calibrate import REFUSED_SHARE, fit_calibration, fit_digitness, fit_temperature
from metrics import sigmoid, softmax


def draw_outputs(count=20_000):
    """Logits whose softmax is the true distribution of the labels."""
    dice = np.random.default_rng(0)
    logits = dice.normal(size=(count, 10)) * 2
    labels = np.array([dice.choice(10, p=row) for row in softmax(logits)])
    return logits, labels


def test_temperature_recovers_a_known_factor():
    logits, labels = draw_outputs()
    assert fit_temperature(3 * logits, labels) == pytest.approx(3, rel=0.03)


def test_digitness_follows_the_prior_of_one_in_twenty():
    dice = np.random.default_rng(0)
    digits, others = dice.normal(1, 1, 20_000), dice.normal(-1, 1, 5_000)
    scale, bias = fit_digitness(digits, others)
    # Two normals of variance 1 at 1 and -1: the log odds are 2 s + log(0.95 / 0.05).
    assert scale == pytest.approx(2, rel=0.05)
    assert bias == pytest.approx(np.log(19), rel=0.05)


def test_shipped_threshold_refuses_a_given_share_of_true_digits():
    logits, labels = draw_outputs(5_000)
    dice = np.random.default_rng(1)
    digitness = dice.normal(2, 1, 5_000)
    calibration = fit_calibration(logits, digitness, labels, dice.normal(-2, 1, 1_000))
    confidence = calibration.confidence(logits, digitness)
    by_hand = sigmoid(calibration.scale * digitness + calibration.bias) * softmax(logits / calibration.temperature).max(1)
    assert confidence == pytest.approx(by_hand)
    assert np.mean(confidence < calibration.minConfidence) == pytest.approx(REFUSED_SHARE, abs=0.001)
