"""What the epoch that ships is chosen by: MNIST's validation images, and digits of held-out writers."""
import numpy as np
import torch

from calibrate import fit_temperature
from evaluate import select_held_out
from field import to_input
from metrics import accuracy

BENT = 3  # changed variants of each drawing beside the drawing itself: another hand's or device's


def collect_held_out(validation, ink):
    """{source: (uint8 fields [n, 28, 28] or [n, 3, 28, 28], int64 labels [n])}; validation: (fields, labels) of MNIST; ink: Ink or None."""
    sets = {"mnist": (validation[0], validation[1].astype(np.int64))}
    for source, rows in select_held_out(ink)[0].items() if ink else ():
        if not source.startswith("made"):
            sets[source] = take_variants(ink, rows, slice(0, 1 + BENT))
    return sets


def take_variants(ink, rows, variants):
    """uint8 fields [n, 3, 28, 28] and int64 labels [n] of a slice of the variants of some drawings."""
    fields = ink.fields[rows, variants]
    return fields.reshape(-1, *fields.shape[2:]), np.repeat(ink.labels[rows], fields.shape[1])


@torch.no_grad()
def judge_held_out(model, sets):
    """Two of {source: value}: the cross entropy in nats, at the temperature that suits all sources, and the share that is right."""
    outputs = {source: run(model, fields) for source, (fields, _) in sets.items()}
    labels = np.concatenate([labels for _, labels in sets.values()])
    logits = np.concatenate(list(outputs.values()))
    with torch.enable_grad():
        temperature = fit_temperature(logits, labels)
    losses = {source: cross_entropy(outputs[source] / temperature, labels) for source, (_, labels) in sets.items()}
    return losses, {source: accuracy(outputs[source].argmax(1), labels) for source, (_, labels) in sets.items()}


def run(model, fields):
    batches = np.array_split(fields, max(1, len(fields) // 1000))
    return torch.cat([model.eval()(to_input(batch))[0] for batch in batches]).numpy()


def cross_entropy(logits, labels):
    return float(torch.nn.functional.cross_entropy(torch.from_numpy(logits), torch.from_numpy(labels)))
