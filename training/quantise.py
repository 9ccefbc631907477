"""Stores weights as whole numbers: a quarter of the bytes of floats, and still the plain float net once it is loaded."""
import numpy as np
import torch
from onnx import TensorProto, helper, numpy_helper

# 7 bits: -63 to 63, in int8, so that the unused bit packs well. training/README.md says what the rounding costs.
LEVELS = 63


@torch.no_grad()
def quantise_weights(model):
    """Rounds the weights of convolutions and linear layers in place, each output channel on a scale of its own.

    Returns {parameter's name: (int8 levels, float32 scale, one an output channel)}, whose products are the new weights.
    """
    stored = {}
    for name, weight in model.named_parameters():
        if weight.ndim < 2:
            continue
        scale = weight.abs().flatten(1).amax(1).clamp(min=1e-12).div(LEVELS).view(-1, *[1] * (weight.ndim - 1))
        levels = torch.round(weight / scale)
        weight.copy_(levels * scale)
        stored[name] = levels.to(torch.int8).numpy(), scale.numpy()
    return stored


def store_as_integers(proto, stored):
    """Puts int8 levels, a Cast and a Mul in the place of each float weight; ONNX Runtime folds them when it loads the model."""
    graph = proto.graph
    floats = {tensor.name: tensor for tensor in graph.initializer}
    nodes = []
    for name, (levels, scale) in stored.items():
        if not np.array_equal(numpy_helper.to_array(floats[name]), levels * scale):
            raise SystemExit(f"The exporter changed the weight {name}; training/quantise.py must learn how.")
        graph.initializer.remove(floats[name])
        graph.initializer.extend([numpy_helper.from_array(levels, f"{name}.levels"), numpy_helper.from_array(scale, f"{name}.scale")])
        nodes.append(helper.make_node("Cast", [f"{name}.levels"], [f"{name}.float"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], [name]))
    for at, node in enumerate(nodes):
        graph.node.insert(at, node)
