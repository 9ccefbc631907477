// From the model's scores to probabilities, and from probabilities to candidates.

/** A reading and how probable it is, in [0, 1]. */
export interface Candidate {
  /** The digit, or the number. */
  readonly text: string;
  /** Among the candidates that are allowed. */
  readonly probability: number;
}

/** Softmax of logits divided by a temperature (Guo et al. 2017, "On calibration of modern neural networks"). */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  const highest = Math.max(...Array.from(logits));
  // The difference before the division: a low temperature would take large logits to infinity.
  const powers = Array.from(logits, (logit) => Math.exp((logit - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The logistic function: a score to a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/**
 * Ranks the allowed labels, best first, with probabilities that sum to 1 among them. Where all of them are impossible
 * (each probability 0) they are equally probable.
 */
export function rankCandidates(labels: readonly string[], probabilities: readonly number[], allowed?: ReadonlySet<string>): Candidate[] {
  const candidates = labels.map((text, i) => ({ text, probability: probabilities[i] ?? 0 })).filter(({ text }) => allowed?.has(text) ?? true);
  const sum = candidates.reduce((total, { probability }) => total + probability, 0);
  return candidates
    .map(({ text, probability }) => ({ text, probability: sum > 0 ? probability / sum : 1 / candidates.length }))
    .sort((a, b) => b.probability - a.probability);
}
