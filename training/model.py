"""The net: six plain 3x3 convolutions and three heads; as it ships, 10.4 million multiply-adds.

Plain convolutions with ReLU are what ONNX Runtime's WASM build does fastest; their batch norms fold into them at export.
"""
from copy import deepcopy

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval

from field import PLANES

EMBEDDING = 64


class ConvBlock(nn.Module):
    def __init__(self, inputs, outputs, padding, kernel=3):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False)
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


class UnpooledNet(nn.Module):
    """A net that reads the ink of fields alone: field [n, 3, 28, 28] -> logits [n, 10], digitness of 0 [n], no embedding.

    Larger and slower than the net that ships, and wrong about other images. An et al., "An Ensemble of Simple Convolutional
    Neural Network Models for MNIST Digit Recognition", 2020. channels: of its convolutions; kernel: their side in pixels.
    """

    def __init__(self, channels, kernel):
        super().__init__()
        self.channels, self.kernel = tuple(channels), kernel
        blocks = [ConvBlock(inputs, outputs, 0, kernel) for inputs, outputs in zip((1, *channels), channels)]
        side = 28 - len(channels) * (kernel - 1)
        self.blocks = nn.Sequential(*blocks, nn.Flatten())
        self.classify = nn.Linear(channels[-1] * side * side, 10, bias=False)
        self.norm = nn.BatchNorm1d(10)

    def forward(self, field):
        logits = self.norm(self.classify(self.blocks(2 * field[:, :1] - 1)))
        return logits, logits.new_zeros(len(logits)), None


def make_net(recipe):
    """An untrained net of the recipe."""
    net = UnpooledNet(recipe.channels, recipe.unpooled_kernel) if recipe.unpooled_kernel else DigitNet(recipe.channels)
    return net.to(memory_format=torch.channels_last)


def fold_batch_norms(model):
    """A copy in inference form whose batch norms are part of the weights before them."""
    folded = deepcopy(model).eval().to(memory_format=torch.contiguous_format)
    for block in folded.blocks:
        if isinstance(block, ConvBlock):
            block.conv = fuse_conv_bn_eval(block.conv, block.norm)
            block.norm = nn.Identity()
    if isinstance(folded, UnpooledNet):
        folded.classify = fuse_linear_bn_eval(folded.classify, folded.norm)
        folded.norm = nn.Identity()
    else:
        folded.embed = fuse_linear_bn_eval(folded.embed, folded.embed_norm)
        folded.embed_norm = nn.Identity()
    return folded


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
