"""Turns raw outputs into probabilities: a temperature, a scale and bias for digitness, and the threshold of acceptance."""
from dataclasses import asdict, dataclass

import numpy as np
import torch

from metrics import sigmoid, softmax, threshold_refusing

# What a pad is assumed to meet: one drawing in twenty is no digit.
PRIOR_NOT_A_DIGIT = 0.05
# Of the digits of held-out writers. The digits of other devices are refused more often: for them to stay below one in a hundred.
REFUSED_SHARE = 0.004


@dataclass(frozen=True)
class Calibration:
    """confidence = sigmoid(scale * s + bias) * softmax(logits / temperature)[best], as the SDK computes it."""

    temperature: float
    scale: float
    bias: float
    minConfidence: float

    def confidence(self, logits, digitness):
        return sigmoid(self.scale * digitness + self.bias) * softmax(logits / self.temperature).max(1)

    def to_dict(self):
        return asdict(self)


def fit_calibration(logits, digitness, labels, other_digitness):
    """Fits all four on held-out writers: outputs for their digits, and the digitness of their non-digits."""
    temperature = fit_temperature(logits, labels)
    scale, bias = fit_digitness(digitness, other_digitness)
    loose = Calibration(temperature, scale, bias, 0.0)
    return Calibration(temperature, scale, bias, threshold_refusing(loose.confidence(logits, digitness), REFUSED_SHARE))


def fit_temperature(logits, labels):
    """The divisor of the logits with the least cross entropy (Guo et al. 2017)."""
    logits, labels = torch.tensor(logits, dtype=torch.float64), torch.tensor(labels)
    log_temperature = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    minimise([log_temperature], lambda: torch.nn.functional.cross_entropy(logits / log_temperature.exp(), labels))
    return float(log_temperature.detach().exp())


def fit_digitness(digits, others):
    """Platt's scaling of the digitness score, weighted to the prior."""
    scores = torch.tensor(np.concatenate([digits, others]), dtype=torch.float64)
    targets = torch.cat([torch.ones(len(digits)), torch.zeros(len(others))]).double()
    weights = torch.where(targets == 1, (1 - PRIOR_NOT_A_DIGIT) / len(digits), PRIOR_NOT_A_DIGIT / max(1, len(others)))
    scale, bias = (torch.tensor([value], dtype=torch.float64, requires_grad=True) for value in (1.0, 0.0))
    loss = torch.nn.functional.binary_cross_entropy_with_logits

    # The small pull towards 1 keeps the scale finite where the two sets part cleanly.
    minimise([scale, bias], lambda: loss(scale * scores + bias, targets, weights, reduction="sum") + 1e-4 * (scale - 1).square().sum())
    return float(scale.detach()), float(bias.detach())


def minimise(parameters, loss):
    optimiser = torch.optim.LBFGS(parameters, lr=0.5, max_iter=200, line_search_fn="strong_wolfe")

    def step():
        optimiser.zero_grad()
        value = loss()
        value.backward()
        return value

    optimiser.step(step)
