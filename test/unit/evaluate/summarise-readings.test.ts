import { describe, expect, it } from 'vitest';
import { formatConfusionMatrix, formatFigures } from '../../../scripts/evaluate/format-figures';
import { wilsonInterval } from '../../../scripts/evaluate/metrics';
import { summariseReadings, type Reading } from '../../../scripts/evaluate/summarise-readings';

const LABELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const reading = (label: string, text: string, accepted: boolean, confidence = 0.5): Reading => ({ label, text, accepted, confidence });

describe('summariseReadings', () => {
  const digits = [reading('7', '7', true, 1), reading('7', '1', true, 1), reading('7', '7', false, 0), reading('', '', false, 0)];

  it('counts a reading as right by its text, refused or not, and apart from that the accepted ones', () => {
    const { digits: figures } = summariseReadings(digits, LABELS);
    expect(figures).toEqual({
      samples: 3,
      accuracy: 2 / 3,
      interval95: wilsonInterval(2, 3),
      accepted: 2 / 3,
      accuracyAccepted: 1 / 2,
      ece15: 2 / 3,
      ece15Interval95: [0, 1],
      // The floor of 98 % of three is two: the unsure one is left out.
      error98: 1 / 2,
      error98Interval95: [0, 1],
      bins: [
        { samples: 1, confidence: 0, accuracy: 1 },
        { samples: 1, confidence: 1, accuracy: 1 },
        { samples: 1, confidence: 1, accuracy: 0 },
      ],
      confusionMatrix: LABELS.map((label) => LABELS.map((text) => (label !== '7' ? 0 : text === '7' ? 2 : text === '1' ? 1 : 0))),
      confusions: [{ label: '7', text: '1', count: 1 }],
    });
  });

  it('reports drawings of other labels apart, whole numbers too, by how many are refused', () => {
    const { nonDigits } = summariseReadings([...digits, reading('o', '0', true), reading('12', '1', false), reading('x', '', false)], LABELS);
    expect(nonDigits).toEqual({ samples: 4, refused: 3 / 4, interval95: wilsonInterval(3, 4), acceptedAs: [{ label: 'o', text: '0', count: 1 }] });
  });

  it('leaves out what there is none of', () => {
    expect(Object.keys(summariseReadings([reading('7', '7', true)], LABELS))).toEqual(['digits']);
    expect(Object.keys(summariseReadings([reading('x', '7', true)], LABELS))).toEqual(['nonDigits']);
    expect(summariseReadings([reading('7', '7', false)], LABELS).digits).not.toHaveProperty('accuracyAccepted');
  });
});

describe('formatFigures', () => {
  it('writes a line a figure under the title', () => {
    const readings = [...Array.from({ length: 99 }, () => reading('3', '3', true, 1)), reading('3', '5', false, 0), reading('o', '0', true)];
    expect(formatFigures('ink.jsonl', summariseReadings(readings, LABELS))).toBe(
      [
        'ink.jsonl',
        '  digits          100',
        '    right         99.00 % (95 % interval 94.55 to 99.82)',
        '    accepted      99.00 %, of these right 100.00 %',
        '    calibration   0.00 % expected error (15 bins of equal mass; 0.00 to 0.00)',
        '    surest 98 %   0.00 % wrong (0.00 to 1.02)',
        '    read wrongly  3 as 5: 1',
        '  not digits      1',
        '    refused       0.00 % (95 % interval 0.00 to 79.35)',
        '    accepted as   o as 0: 1',
      ].join('\n'),
    );
  });

  it('names ten confusions and counts the others', () => {
    const wrong = Array.from({ length: 12 }, (_, i) => reading('3', String.fromCharCode(97 + i), false));
    const text = formatFigures('ink', summariseReadings([...wrong, reading('3', 'a', false)], LABELS));
    expect(text).toContain('3 as a: 2, 3 as b: 1');
    expect(text).toContain('3 as j: 1, others: 2');
    expect(text).not.toContain('3 as k');
  });
});

describe('formatConfusionMatrix', () => {
  it('writes a row a label, with dots for none and the share right at the end', () => {
    const { digits } = summariseReadings([reading('0', '0', true), reading('0', '1', true), reading('1', '1', true)], ['0', '1', '2']);
    expect(digits && formatConfusionMatrix(digits, ['0', '1', '2'])).toBe(
      ['  read as  0  1  2     right', '  drawn 0  1  1  .   50.00 %', '  drawn 1  .  1  .  100.00 %', '  drawn 2  .  .  .'].join('\n'),
    );
  });
});
