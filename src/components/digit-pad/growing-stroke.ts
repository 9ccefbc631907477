// A stroke while its pen is down: where the pen was, and where the browser expects it next.

import type { Point } from '../../sdk';
import type { Tool } from './pointer-capture';

/** Grows by points, and tells of it once a frame. */
export class GrowingStroke {
  readonly tool: Tool;
  readonly points: Point[];
  readonly #grown: () => void;
  #predicted: readonly Point[] = [];
  #frame = 0;

  /** @param grown Called at most once a frame. */
  constructor(tool: Tool, first: Point, grown: () => void) {
    this.tool = tool;
    this.points = [first];
    this.#grown = grown;
  }

  /** The points for the eye: with those that are expected next. */
  get expected(): readonly Point[] {
    return [...this.points, ...this.#predicted];
  }

  extend(points: readonly Point[], predicted: readonly Point[]): void {
    this.points.push(...points);
    this.#predicted = predicted;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#grown();
    });
  }

  /** Tells of nothing any more. */
  end(): void {
    cancelAnimationFrame(this.#frame);
  }
}
