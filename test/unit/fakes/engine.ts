// An engine without a model: it reads a drawing of n strokes as the digit n, and a picture whose first byte is n too; it
// can be held up or made to fail.

import { unpackInk } from '../../../src/core/pack-ink';
import type { Engine, Failure, LoadProgress, LoadReply, LoadRequest, Result, ScoreInput, ScoreReply } from '../../../src/core/protocol';
import type { InkSummary } from '../../../src/core/drawing';
import { makeCard } from './model';

type OnProgress = (progress: LoadProgress) => void;

/** What a failed call of an engine answers. */
export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/** A step of a load of 100 bytes. */
export function progressAt(fraction: number, phase: LoadProgress['phase'] = 'fetch'): LoadProgress {
  return { loadedBytes: Math.round(100 * fraction), totalBytes: 100, fraction, phase };
}

/** A picture that begins with 0 is empty; the ink of all others fills it. */
function findFake(input: ScoreInput): InkSummary | null {
  if (!('data' in input) || input.data[0] === 0) return null;
  return { box: { x: 0, y: 0, width: input.width, height: input.height }, dot: false, strokeCount: 0 };
}

/** Remembers what it was asked. */
export class FakeEngine implements Engine {
  readonly requests: LoadRequest[] = [];
  /** Stroke counts of the drawings, and first bytes of the pictures, of each call. */
  readonly scored: number[][] = [];
  disposed = 0;
  /** Awaited by each load after its first progress; what it returns in place of nothing is the answer. */
  duringLoad: (request: LoadRequest, onProgress: OnProgress) => Promise<Result<LoadReply> | undefined> = () => Promise.resolve(undefined);
  /** Awaited by each score; what it returns in place of nothing is the answer. */
  duringScore: (strokeCounts: readonly number[]) => Promise<Result<ScoreReply> | undefined> = () => Promise.resolve(undefined);

  async load(request: LoadRequest, onProgress: OnProgress): Promise<Result<LoadReply>> {
    this.requests.push(request);
    onProgress(progressAt(0.4));
    const answer = await this.duringLoad(request, onProgress);
    if (answer) return answer;
    onProgress(progressAt(1, 'warm-up'));
    return { ok: true, value: { card: makeCard(), threads: request.threads, simd: true, isolated: false } };
  }

  async score(inputs: readonly ScoreInput[]): Promise<Result<ScoreReply>> {
    const strokeCounts = inputs.map((input) => ('data' in input ? (input.data[0] ?? 0) : input instanceof Float32Array ? unpackInk(input).strokes.length : 0));
    this.scored.push(strokeCounts);
    const answer = await this.duringScore(strokeCounts);
    if (answer) return answer;
    const logits = new Float32Array(10 * inputs.length);
    strokeCounts.forEach((count, i) => {
      logits[10 * i + count] = 20;
    });
    const digitness = new Float32Array(inputs.length).fill(20);
    return {
      ok: true,
      value: {
        logits,
        digitness,
        found: inputs.filter((input) => !(input instanceof Float32Array)).map(findFake),
        timings: { queueMs: 1, preprocessMs: 2, inferenceMs: 3 },
      },
    };
  }

  dispose(): Promise<void> {
    this.disposed++;
    return Promise.resolve();
  }
}
