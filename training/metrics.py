"""Figures of merit, in NumPy alone. All take arrays over samples."""
import numpy as np


def accuracy(predicted, labels):
    return float(np.mean(predicted == labels))


def wilson_interval(right, count, z=1.96):
    """The 95 % interval of a share (Wilson 1927)."""
    share = right / count
    middle = share + z * z / (2 * count)
    half = z * np.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return float((middle - half) / (1 + z * z / count)), float((middle + half) / (1 + z * z / count))


def expected_calibration_error(confidence, right, bins=15):
    """Mean distance between confidence and share right, over bins of equal mass."""
    order = np.argsort(confidence, kind="stable")
    gaps = [len(part) * abs(confidence[part].mean() - right[part].mean()) for part in np.array_split(order, bins) if len(part)]
    return float(sum(gaps) / len(confidence))


def auroc(positive, negative):
    """The probability that a positive scores above a negative, ties half (Mann and Whitney 1947)."""
    scores = np.concatenate([positive, negative])
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    count = len(positive)
    return float((ranks[:count].sum() - count * (count + 1) / 2) / (count * len(negative)))


def threshold_refusing(confidence, share):
    """The highest threshold under which at most this share of the samples lies."""
    return float(np.sort(confidence)[int(np.floor(share * len(confidence)))])


def softmax(logits):
    shifted = np.exp(logits - logits.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


def sigmoid(score):
    return 1 / (1 + np.exp(-np.clip(score, -60, 60)))
