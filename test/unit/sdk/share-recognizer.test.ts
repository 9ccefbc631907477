import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shareRecognizer } from '../../../src/sdk/share-recognizer';
import { failureOf } from '../fakes/failure';

const GRACE_MS = 10_000;

describe('shareRecognizer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('gives all holders that want the same one recogniser', () => {
    const shares = [shareRecognizer(), shareRecognizer({ threads: 1 }), shareRecognizer({ threads: 'auto', timeoutMs: 30_000 })];
    expect(new Set(shares.map(({ recognizer }) => recognizer)).size).toBe(1);
    for (const share of shares) share.release();
  });

  it('gives holders that want another one another', () => {
    const shares = [shareRecognizer(), shareRecognizer({ threads: 2 }), shareRecognizer({ assetBase: 'https://cdn.test/' })];
    expect(new Set(shares.map(({ recognizer }) => recognizer)).size).toBe(3);
    for (const share of shares) share.release();
  });

  it('disposes the recogniser when the last holder has let go and nobody came back for ten seconds', () => {
    const first = shareRecognizer();
    const second = shareRecognizer();
    const { recognizer } = first;
    first.release();
    vi.advanceTimersByTime(2 * GRACE_MS);
    expect(recognizer.state.status).toBe('idle');
    second.release();
    vi.advanceTimersByTime(GRACE_MS - 1);
    expect(recognizer.state.status).toBe('idle');
    vi.advanceTimersByTime(1);
    expect(recognizer.state.status).toBe('disposed');
  });

  it('gives the same one to whoever comes back in time, and counts the grace anew', () => {
    const first = shareRecognizer();
    first.release();
    vi.advanceTimersByTime(GRACE_MS - 1);
    const second = shareRecognizer();
    expect(second.recognizer).toBe(first.recognizer);
    vi.advanceTimersByTime(2 * GRACE_MS);
    expect(second.recognizer.state.status).toBe('idle');
    second.release();
    vi.advanceTimersByTime(GRACE_MS - 1);
    expect(second.recognizer.state.status).toBe('idle');
    vi.advanceTimersByTime(1);
    expect(second.recognizer.state.status).toBe('disposed');
  });

  it('makes a new one after that', () => {
    const first = shareRecognizer();
    first.release();
    vi.advanceTimersByTime(GRACE_MS);
    const second = shareRecognizer();
    expect(second.recognizer).not.toBe(first.recognizer);
    expect(second.recognizer.state.status).toBe('idle');
    second.release();
  });

  it('counts each share once, however often it is released', () => {
    const first = shareRecognizer();
    const second = shareRecognizer();
    first.release();
    first.release();
    vi.advanceTimersByTime(2 * GRACE_MS);
    expect(second.recognizer.state.status).toBe('idle');
    second.release();
  });

  it('throws at once for invalid options, and holds nothing', () => {
    expect(failureOf(() => shareRecognizer({ threads: 0 })).code).toBe('invalid-option');
    expect(vi.getTimerCount()).toBe(0);
  });
});
