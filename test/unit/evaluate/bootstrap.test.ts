import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../scripts/evaluate/bootstrap';
import { wilsonInterval } from '../../../scripts/evaluate/metrics';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('bootstrapInterval', () => {
  it("comes close to Wilson's interval for a share", () => {
    const samples = Array.from({ length: 1000 }, (_, i) => (i < 900 ? 1 : 0));
    const [least, most] = bootstrapInterval(samples, mean);
    const wilson = wilsonInterval(900, 1000);
    expect(Math.abs(least - wilson[0])).toBeLessThan(0.004);
    expect(Math.abs(most - wilson[1])).toBeLessThan(0.004);
  });

  it('has no width where all samples are equal', () => {
    expect(bootstrapInterval([0.25, 0.25, 0.25], mean)).toEqual([0.25, 0.25]);
  });

  it('is the same for the same seed, and another for another', () => {
    const samples = Array.from({ length: 40 }, (_, i) => (i * 7919) % 101);
    expect(bootstrapInterval(samples, mean, 'a')).toEqual(bootstrapInterval(samples, mean, 'a'));
    expect(bootstrapInterval(samples, mean, 'a')).not.toEqual(bootstrapInterval(samples, mean, 'b'));
  });

  it('hands over as many samples as there are, in their order', () => {
    const samples = [1, 2, 3, 4, 5];
    bootstrapInterval(samples, (drawn) => {
      expect(drawn).toHaveLength(5);
      expect(drawn).toEqual([...drawn].sort());
      return 0;
    });
  });
});
