"""One step of the training: the loss, the learning rate, and the moving average of the weights that ships."""
import math
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy

import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax, softmax


def measure_loss(model, batch, recipe, taught=None):
    """Cross entropy among the ten for digits, plus how well the digitness score tells digits from the rest.

    taught: what `ask` gave, which the recipe's lesson says how far to follow, or None.
    """
    is_digit = batch.labels >= 0
    logits, digitness = run(model, batch.fields)
    logits = logits[is_digit]
    loss = cross_entropy(logits, batch.labels[is_digit], label_smoothing=recipe.label_smoothing)
    digit_share = is_digit.float()
    if taught:
        probabilities, digitness_share = taught
        loss = loss.lerp(cross_entropy(logits / recipe.lesson.temperature, probabilities[is_digit]), recipe.lesson.share)
        digit_share = digit_share.lerp(digitness_share, recipe.lesson.share)
    return loss + recipe.digitness_weight * binary_cross_entropy_with_logits(digitness, digit_share)


def reduce_precision():
    """A context with bfloat16 for convolutions and products, where the CPU has AMX; weights, losses and sums stay float32.

    It halves the time there. On AVX2 it takes twelve times as long as float32, which is used wherever there is no AMX.
    """
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu.get_capabilities().get("amx_bf16", False))


def run(net, fields):
    """Logits [n, 10] and digitness [n]."""
    with reduce_precision():
        logits, digitness, _ = net(fields.contiguous(memory_format=torch.channels_last))
    return logits.float(), digitness.float()


@torch.no_grad()
def ask(teacher, batch, recipe):
    """What is taught: probabilities of the ten [n, 10], and that it is a digit [n].

    Where the batch has specialists' answers it is a weighted geometric mean: better than the arithmetic one (training/README.md).
    """
    lesson = recipe.lesson
    logits, digitness = run(teacher, batch.fields)
    told = log_softmax(logits / lesson.temperature, 1)
    if batch.answers is not None:
        told[: len(batch.answers)].lerp_(batch.answers, lesson.specialist_share)
    return softmax(told, 1), torch.sigmoid(digitness)


def measure_gradient(model, batch, recipe, radius=0.0, teacher=None):
    """Leaves the gradient of the loss in the model, and returns the loss.

    radius: 0, or how far the weights go uphill first, as a whole: the gradient there leads to where the loss is flat. Foret et
    al., "Sharpness-Aware Minimization for Efficiently Improving Generalization", 2021. teacher: a net in inference form that
    this one follows as far as the recipe's lesson says, or None. Hinton et al., "Distilling the Knowledge in a Neural Network", 2015.
    """
    taught = ask(teacher, batch, recipe) if teacher else None
    model.zero_grad()
    loss = measure_loss(model, batch, recipe, taught)
    loss.backward()
    if radius:
        weights = list(model.parameters())
        before = [weight.detach().clone() for weight in weights]
        with torch.no_grad():
            uphill = [weight.grad for weight in weights]
            length = torch.stack(torch._foreach_norm(uphill)).norm()
            torch._foreach_add_(weights, torch._foreach_mul(uphill, float(radius / (length + 1e-12))))
        model.zero_grad()
        track_statistics(model, False)
        measure_loss(model, batch, recipe, taught).backward()
        track_statistics(model, True)
        with torch.no_grad():
            torch._foreach_copy_(weights, before)
    return loss.item()


def track_statistics(model, on):
    """Whether batch norms keep the running statistics that are used after training."""
    for module in model.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.track_running_stats = on


class Shards:
    """Copies of a model that share the work of a batch, each in a thread of its own.

    PyTorch's own threads meet after every operation, and stall when anything else runs on the machine (measured: 52 s an
    epoch became 230); these meet once a step. The batch norms of each copy see their part of the batch.
    """

    def __init__(self, model, count, teacher=None):
        self.teacher = teacher
        self.models = [model, *(deepcopy(model) for _ in range(count - 1))]
        self.weights = [list(copy.parameters()) for copy in self.models]
        self.workers = ThreadPoolExecutor(count)

    def backward(self, batch, recipe, radius=0.0):
        """Leaves the mean gradient in the first model, and returns the mean loss."""
        def run(part):
            return measure_gradient(self.models[part], batch.shard(part, len(self.models)), recipe, radius, self.teacher)

        losses = list(self.workers.map(run, range(len(self.models))))
        gradients = [[weight.grad for weight in weights] for weights in self.weights]
        for others in gradients[1:]:
            torch._foreach_add_(gradients[0], others)
        torch._foreach_div_(gradients[0], len(self.models))
        return sum(losses) / len(losses)

    @torch.no_grad()
    def share_weights(self):
        """Gives the first model's weights to the others."""
        for others in self.weights[1:]:
            torch._foreach_copy_(others, self.weights[0])


def rate_at(step, recipe):
    """Linear warm-up, then half a cosine down to a share of the peak."""
    total = recipe.epochs * recipe.steps_per_epoch
    warm_up = max(1, int(recipe.warm_up_share * total))
    if step < warm_up:
        return recipe.peak_rate * (step + 1) / warm_up
    way = 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(1, total - warm_up)))
    return recipe.peak_rate * (recipe.last_rate_share + (1 - recipe.last_rate_share) * way)


def make_optimiser(model, recipe):
    """AdamW; norms and biases are not decayed."""
    decayed = [weight for weight in model.parameters() if weight.ndim > 1]
    others = [weight for weight in model.parameters() if weight.ndim <= 1]
    return torch.optim.AdamW([{"params": decayed, "weight_decay": recipe.weight_decay}, {"params": others, "weight_decay": 0.0}], lr=recipe.peak_rate, fused=True)


@torch.no_grad()
def follow(average, model, decay, step):
    """Moves the average's weights and norms towards the model's; faster in the first steps."""
    decay = min(decay, (1 + step) / (10 + step))
    for mean, value in zip(average.state_dict().values(), model.state_dict().values()):
        if mean.is_floating_point():
            mean.lerp_(value, 1 - decay)
        else:
            mean.copy_(value)
