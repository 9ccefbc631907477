"""One step of the training: the loss, the learning rate, and the moving average of the weights that ships."""
import math

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy


def measure_loss(model, fields, labels, recipe):
    """Cross entropy among the ten for digits, plus how well the digitness score tells digits from the rest."""
    is_digit = labels >= 0
    # bfloat16 halves the time where the CPU has AMX; weights, losses and sums stay float32.
    with torch.autocast("cpu", torch.bfloat16):
        logits, digitness, _ = model(fields.contiguous(memory_format=torch.channels_last))
    loss = cross_entropy(logits.float()[is_digit], labels[is_digit], label_smoothing=recipe.label_smoothing)
    return loss + recipe.digitness_weight * binary_cross_entropy_with_logits(digitness.float(), is_digit.float())


def rate_at(step, recipe):
    """Linear warm-up, then half a cosine down to zero at the last step."""
    total = recipe.epochs * recipe.steps_per_epoch
    warm_up = max(1, int(recipe.warm_up_share * total))
    if step < warm_up:
        return recipe.peak_rate * (step + 1) / warm_up
    return recipe.peak_rate * 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(1, total - warm_up)))


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
