"""Calibrates a trained net, measures it as exported, and writes the three files of models/."""
import hashlib
import json
import os
import platform
from dataclasses import asdict

import numpy as np
import torch

from calibrate import Calibration, fit_calibration
from evaluate import judge_digits, judge_refusal, predict, select_held_out
from evidence import add_seed, describe_cpu, describe_seed, hash_data, mean_test_accuracy, read_evidence
from export import export_onnx
from field import PLANES, to_input
from ink import find_ink, read_ink, render_ink
from mnist import load_mnist
from model import count_work

RELEASE = "2026.11"
# What src/core/field.ts draws; parseModelCard refuses a model that was trained on another field.
INPUT = {"name": "field", "size": 28, "box": 20, "centre": 14, "strokeWidth": 2.1, "planes": list(PLANES)}
OUTPUTS = {"logits": [10], "digitness": [], "embedding": [64]}


def publish(model, recipe, validation, ink, options, record):
    """validation: (fields, labels) of MNIST; ink: Ink or None; options: the command line's; record: of the training.

    The first seed of a recipe ships. Another seed of the recipe that is in models/ adds its figures to the evidence, and no
    more: the shipped model is not the best of several on a test set.
    """
    options.out.mkdir(parents=True, exist_ok=True)
    shipped = read_evidence(options.out / "evidence.json", record)
    unfinished = options.out / f"digit-pad.onnx.{os.getpid()}"
    check = make_check(validation, ink)
    runtime_difference, rounding_difference = export_onnx(model, unfinished, check)
    data = unfinished.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    calibration, held_out = calibrate(unfinished, validation, ink)
    test = measure_test(unfinished, calibration, recipe, options)
    metrics = {"test": test, "heldOut": held_out}
    seed = describe_seed(record, f"{RELEASE}-{digest[:8]}", test)
    if shipped:
        unfinished.unlink()
        write_json(options.out / "evidence.json", add_seed(shipped, seed))
        print(f"Added seed {record['seed']} to the evidence of {shipped['modelVersion']}, which stays as it is")
        print(json.dumps(metrics, indent=2))
        return
    unfinished.replace(options.out / "digit-pad.onnx")

    weights, multiply_adds = count_work(model)
    card = {
        "modelVersion": seed["modelVersion"],
        "labels": list("0123456789"),
        "sha256": digest,
        "bytes": len(data),
        "temperature": calibration.temperature,
        "digitness": {"scale": calibration.scale, "bias": calibration.bias},
        "minConfidence": calibration.minConfidence,
        "input": INPUT,
        "outputs": OUTPUTS,
        "licence": "MIT",
        "weights": weights,
        "multiplyAdds": multiply_adds,
        "data": describe_data(ink is not None),
        "metrics": metrics,
        "repeat": record["command"],
    }
    evidence = {
        "modelVersion": card["modelVersion"],
        **{key: record[key] for key in ("command", "seed", "recipeHash", "epochs", "chosenEpoch", "trainingSeconds")},
        "commit": record["commit"],
        "recipe": asdict(recipe),
        "calibration": calibration.to_dict(),
        "metrics": metrics,
        "seeds": [seed],
        "meanTestAccuracy": mean_test_accuracy([seed]),
        "onnxDifference": runtime_difference,
        "roundingDifference": rounding_difference,
        "dataSha256": hash_data(options),
        "machine": {"python": platform.python_version(), "torch": torch.__version__, "threads": torch.get_num_threads(), "cpu": describe_cpu()},
        "history": record["history"],
    }
    write_json(options.out / "digit-pad.json", card)
    write_json(options.out / "evidence.json", evidence)
    print(f"Wrote {card['modelVersion']} ({len(data)} bytes) to {options.out}")
    print(json.dumps(metrics, indent=2))


def make_check(validation, ink):
    """What the exported model must give PyTorch's numbers on: pictures, and drawings with their directions."""
    pictures = to_input(validation[0][:256])
    return torch.cat([pictures, to_input(ink.fields[:256, 0])]) if ink is not None else pictures


def calibrate(path, validation, ink):
    """Fits the calibration on held-out writers, and gives the figures on them."""
    mnist = predict(path, validation[0])
    if ink is None:
        # MNIST holds nothing that is no digit: every drawing counts as one.
        fitted = fit_calibration(*mnist, validation[1].astype(np.int64), mnist[1][:0])
        calibration = Calibration(fitted.temperature, 0.0, 20.0, fitted.minConfidence)
        return calibration, {"mnistValidation": judge_digits(mnist, validation[1], calibration)}
    digit_rows, other_rows = select_held_out(ink)
    digits = {source: predict(path, ink.fields[rows, 0]) for source, rows in digit_rows.items()}
    others = {source: predict(path, ink.fields[rows, 0]) for source, rows in other_rows.items()}

    # Fitted and judged on people's own ink; what was made from it is only reported. Where they wrote digits alone, non-digits are made.
    real = [source for source in digits if not source.startswith("made")]
    logits, digitness = join([digits[source] for source in real])
    labels = np.concatenate([ink.labels[digit_rows[source]] for source in real])
    letters = [outputs for source, outputs in others.items() if not source.startswith("made")] or list(others.values())
    calibration = fit_calibration(logits, digitness, labels, join(letters)[1])
    figures = {"mnistValidation": judge_digits(mnist, validation[1], calibration)}
    figures |= {source: judge_digits(outputs, ink.labels[digit_rows[source]], calibration) for source, outputs in digits.items()}
    figures["all writers' digits"] = judge_digits((logits, digitness), labels, calibration)
    figures["nonDigits"] = {source: judge_refusal((logits, digitness), outputs, calibration) for source, outputs in others.items()}
    return calibration, figures


def join(outputs):
    return tuple(np.concatenate(parts) for parts in zip(*outputs))


def measure_test(path, calibration, recipe, options):
    """The final figures: MNIST's test part, and each *_test ink file as it is."""
    fields, labels = load_mnist("t10k", options.cache_dir)
    figures = {"mnist_test": judge_digits(predict(path, fields), labels, calibration)}
    for file in find_ink(options.ink_dir, "test") if options.ink_dir else []:
        ink = read_ink(render_ink([file], options.cache_dir, variants=1, limit=recipe.ink_limit, made=False))
        figures[str(ink.sources[0])] = judge_digits(predict(path, ink.fields[:, 0]), ink.labels, calibration)
    return figures


def describe_data(with_ink):
    sources = [{"name": "MNIST", "by": "Y. LeCun, C. Cortes, C. Burges", "licence": "CC BY-SA 3.0"}]
    if with_ink:
        sources += [
            {"name": "Pen-Based Recognition of Handwritten Digits", "by": "E. Alpaydin, F. Alimoglu, UCI", "licence": "CC BY 4.0"},
            {"name": "UNIPEN train_r01_v07, Zenodo 1195803", "by": "The UNIPEN consortium", "licence": "CC BY 4.0"},
        ]
    return sources


def write_json(path, value):
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf8")
    unfinished.replace(path)
