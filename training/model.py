"""The net: six plain 3x3 convolutions and three heads; as it ships, 10.4 million multiply-adds.

Plain convolutions with ReLU are what ONNX Runtime's WASM build does fastest; their batch norms fold into them at export.
"""
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval

from field import PLANES

EMBEDDING = 64


class ConvBlock(nn.Module):
    def __init__(self, inputs, outputs, padding):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, padding=padding, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return torch.relu(self.norm(self.conv(x)))


class DigitNet(nn.Module):
    """field [n, 3, 28, 28], ink in [0, 1] and directions in [-1, 1] -> logits [n, 10], digitness [n], embedding [n, 64].

    channels: of the six convolutions.
    """

    def __init__(self, channels):
        super().__init__()
        first, second, third, fourth, fifth, sixth = self.channels = tuple(channels)
        self.blocks = nn.Sequential(
            ConvBlock(len(PLANES), first, 0),  # 26: a field has at least three empty pixels around its ink, nothing is lost
            ConvBlock(first, second, 0),  # 24, pooled to 12
            nn.MaxPool2d(2),
            ConvBlock(second, third, 1),
            ConvBlock(third, fourth, 1),  # 12, pooled to 6
            nn.MaxPool2d(2),
            ConvBlock(fourth, fifth, 1),
            ConvBlock(fifth, sixth, 0),  # 4, pooled to 2
            nn.MaxPool2d(2),
        )
        self.embed = nn.Linear(4 * sixth, EMBEDDING, bias=False)
        self.embed_norm = nn.BatchNorm1d(EMBEDDING)
        self.classify = nn.Linear(EMBEDDING, 10)
        self.digitness = nn.Sequential(nn.Linear(4 * sixth, 32), nn.ReLU(), nn.Linear(32, 1))

    def forward(self, field):
        features = self.blocks(field).flatten(1)
        embedding = torch.relu(self.embed_norm(self.embed(features)))
        return self.classify(embedding), self.digitness(features).squeeze(1), embedding


def fold_batch_norms(model):
    """A copy in inference form whose batch norms are part of the weights before them."""
    folded = DigitNet(model.channels).eval()
    folded.load_state_dict(model.state_dict())
    for block in folded.blocks:
        if isinstance(block, ConvBlock):
            block.conv = fuse_conv_bn_eval(block.conv, block.norm)
            block.norm = nn.Identity()
    folded.embed = fuse_linear_bn_eval(folded.embed, folded.embed_norm)
    folded.embed_norm = nn.Identity()
    return folded.eval()


def count_work(model):
    """Weights, and multiply-adds for one field."""
    multiply_adds = 0

    def add(module, _, output):
        nonlocal multiply_adds
        multiply_adds += output[0].numel() * module.weight[0].numel()

    hooks = [module.register_forward_hook(add) for module in model.modules() if isinstance(module, (nn.Conv2d, nn.Linear))]
    training = model.training
    with torch.no_grad():
        model.eval()(torch.zeros(1, len(PLANES), 28, 28))
    model.train(training)
    for hook in hooks:
        hook.remove()
    return sum(weight.numel() for weight in model.parameters()), multiply_adds
