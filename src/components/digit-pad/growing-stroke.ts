// A stroke while its pen is down: where the pen was, and where the browser expects it next.

import type { Point } from '../../sdk';
import type { Tool } from './pointer-capture';

/** A pen that has told nothing for so long has stopped, and is not where it was expected. */
const REST_MS = 50;

/** What a growing stroke tells, each at most once a frame. */
interface StrokeGrowth {
  /** There are new points. */
  grown(): void;
  /** The pen has stopped. */
  rested(): void;
}

/** Grows by points. */
export class GrowingStroke {
  readonly tool: Tool;
  readonly points: Point[];
  readonly #growth: StrokeGrowth;
  #predicted: readonly Point[] = [];
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** When there were points last. */
  #heard = 0;

  constructor(tool: Tool, first: Point, growth: StrokeGrowth) {
    this.tool = tool;
    this.points = [first];
    this.#growth = growth;
  }

  /** The points for the eye: with those that are expected next. */
  get expected(): readonly Point[] {
    return [...this.points, ...this.#predicted];
  }

  extend(points: readonly Point[], predicted: readonly Point[]): void {
    this.points.push(...points);
    this.#predicted = predicted;
    this.#heard = performance.now();
    if (predicted.length > 0) this.#rest ??= setTimeout(() => this.#waitForRest(), REST_MS);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#growth.grown();
    });
  }

  /** Tells of nothing any more. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #waitForRest(): void {
    const left = this.#heard + REST_MS - performance.now();
    this.#rest = left > 0 ? setTimeout(() => this.#waitForRest(), left) : undefined;
    if (this.#rest) return;
    this.#predicted = [];
    this.#growth.rested();
  }
}
