"""Writes the net as one ONNX file, and proves that ONNX Runtime gives PyTorch's numbers."""
import warnings

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn
from torch.nn.functional import pad

from field import PLANES
from model import fold_batch_norms
from quantise import quantise_weights, store_as_integers

OPSET = 18
MOST_BYTES = 200_000
TOLERANCE = 1e-4


def export_onnx(model, path, fields):
    """Exports with batch norms folded, weights rounded and a free batch size.

    `fields` float [n, 3, 28, 28] are what it is checked on. Returns the largest absolute difference over all outputs between
    the two runtimes, and between the net before and after its weights were rounded.
    """
    folded = TakePictures(fold_batch_norms(model))
    stored = quantise_weights(folded)
    free = {0: torch.export.Dim("batch", min=1, max=1 << 16), 1: torch.export.Dim("planes", min=1, max=len(PLANES))}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            folded,
            (torch.zeros(2, 2, 28, 28),),
            dynamo=True,
            opset_version=OPSET,
            input_names=["field"],
            output_names=["logits", "digitness", "embedding"],
            dynamic_shapes={"field": free},
            verbose=False,
        )
    proto = program.model_proto
    strip_remarks(proto)
    store_as_integers(proto, stored)
    onnx.checker.check_model(proto)
    data = proto.SerializeToString()
    if len(data) > MOST_BYTES:
        raise SystemExit(f"The model is {len(data)} bytes; at most {MOST_BYTES} may ship.")
    path.write_bytes(data)
    return compare(folded, path, fields), differ(outputs_of(model, fields), outputs_of(folded, fields))


class TakePictures(nn.Module):
    """Gives the net planes without directions where the input has none: field [n, 1 to 3, 28, 28]."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, field):
        return self.net(pad(field, (0, 0, 0, 0, 0, len(PLANES) - 1))[:, : len(PLANES)])


def strip_remarks(proto):
    """Drops what only a debugger of the exporter reads: stack traces, paths and shapes within."""
    del proto.graph.value_info[:]
    del proto.metadata_props[:]
    proto.graph.doc_string = ""
    del proto.graph.metadata_props[:]
    for node in proto.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    for tensor in (*proto.graph.initializer, *proto.graph.input, *proto.graph.output):
        tensor.doc_string = ""
        del tensor.metadata_props[:]


def run_onnx(path, fields):
    """Outputs of the exported model as float32 arrays: logits [n, 10], digitness [n], embedding [n, 64]."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(["logits", "digitness", "embedding"], {"field": np.ascontiguousarray(fields, dtype=np.float32)})


def compare(model, path, fields):
    worst = differ(outputs_of(model, fields), run_onnx(path, fields.numpy()))
    if not worst <= TOLERANCE:
        raise SystemExit(f"ONNX Runtime and PyTorch differ by {worst:.2e}; at most {TOLERANCE:.0e} is allowed.")
    return worst


@torch.no_grad()
def outputs_of(model, fields):
    return [output.numpy() for output in model.eval()(fields)]


def differ(outputs, others):
    """The largest absolute difference over all outputs."""
    return max(float(np.abs(one - other).max()) for one, other in zip(outputs, others))
