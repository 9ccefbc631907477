import numpy as np
import pytest

from metrics import auroc, expected_calibration_error, threshold_refusing, wilson_interval


def test_auroc_is_one_for_parted_half_for_equal_and_counts_ties_half():
    assert auroc(np.array([2.0, 3.0]), np.array([0.0, 1.0])) == 1
    assert auroc(np.array([1.0, 1.0]), np.array([1.0, 1.0, 1.0])) == 0.5
    # Of the four pairs two are won and one is a tie.
    assert auroc(np.array([1.0, 3.0]), np.array([1.0, 2.0])) == pytest.approx(2.5 / 4)


def test_calibration_error_is_the_gap_between_confidence_and_share_right():
    right = np.tile([True, True, True, False], 150)
    assert expected_calibration_error(np.full(600, 0.75), right) == pytest.approx(0)
    assert expected_calibration_error(np.full(600, 0.95), right) == pytest.approx(0.2)


def test_calibration_error_bins_by_mass():
    # 150 sure and right, 150 half sure and never right: ten bins of 30 hold only one kind each.
    confidence = np.concatenate([np.full(150, 1.0), np.full(150, 0.5)])
    right = np.concatenate([np.ones(150), np.zeros(150)])
    assert expected_calibration_error(confidence, right, bins=10) == pytest.approx(0.25)


def test_threshold_refuses_at_most_its_share():
    confidence = np.linspace(0, 1, 1000)
    threshold = threshold_refusing(confidence, 0.01)
    assert np.mean(confidence < threshold) == pytest.approx(0.01)


def test_wilson_interval_matches_a_published_value():
    # 81 of 263: 0.2553 to 0.3662 (Newcombe 1998, table I, method 3).
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-4)
