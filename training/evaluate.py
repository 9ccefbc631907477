"""The figures of an exported model, from its raw outputs through its calibration."""
import numpy as np

from export import run_onnx
from field import to_input
from ink import NOT_A_DIGIT
from metrics import accuracy, auroc, expected_calibration_error, wilson_interval


def predict(path, fields):
    """Runs the exported model on uint8 fields [n, 28, 28] or [n, 3, 28, 28]: logits [n, 10], digitness [n]."""
    parts = [run_onnx(path, to_input(part).numpy())[:2] for part in np.array_split(fields, max(1, len(fields) // 2000))]
    return tuple(np.concatenate(outputs) for outputs in zip(*parts))


def judge_digits(outputs, labels, calibration):
    """Accuracy with its 95 % interval, calibration error, and the share that the shipped threshold refuses."""
    logits, digitness = outputs
    right = logits.argmax(1) == labels
    confidence = calibration.confidence(logits, digitness)
    low, high = wilson_interval(right.sum(), len(right))
    return {
        "samples": len(labels),
        "accuracy": accuracy(logits.argmax(1), labels),
        "interval95": [low, high],
        "ece15": expected_calibration_error(confidence, right),
        "refused": float(np.mean(confidence < calibration.minConfidence)),
    }


def judge_refusal(digit_outputs, other_outputs, calibration):
    """How well confidence, and digitness alone, part digits from other ink."""
    digits, others = calibration.confidence(*digit_outputs), calibration.confidence(*other_outputs)
    return {
        "samples": len(others),
        "auroc": auroc(digits, others),
        "aurocDigitnessAlone": auroc(digit_outputs[1], other_outputs[1]),
        "refused": float(np.mean(others < calibration.minConfidence)),
    }


def select_held_out(ink):
    """Rows of drawings by held-out writers: {source: rows} for digits, and for non-digits without look-alikes."""
    def by_source(mask):
        return {str(source): np.flatnonzero(mask & (ink.sources == source)) for source in np.unique(ink.sources[mask])}

    is_digit = ink.labels != NOT_A_DIGIT
    return by_source(ink.held_out & is_digit), by_source(ink.held_out & ~is_digit & ~ink.look_alike)
