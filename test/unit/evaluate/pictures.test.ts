import { describe, expect, it } from 'vitest';
import { drawMistakes, pickMistakes } from '../../../scripts/evaluate/draw-mistakes';
import { drawReliability } from '../../../scripts/evaluate/draw-reliability';
import type { Reading } from '../../../scripts/evaluate/summarise-readings';

const LABELS = ['0', '1'];
const reading = (label: string, text: string, confidence: number, accepted = true): Reading => ({ label, text, confidence, accepted });

describe('pickMistakes', () => {
  it('takes wrong digits and accepted non-digits, the surest first', () => {
    const readings = [reading('0', '1', 0.5, false), reading('0', '0', 1), reading('x', '1', 0.9), reading('y', '1', 0.99, false), reading('1', '0', 0.97)];
    expect(pickMistakes(readings, LABELS).map(({ label }) => label)).toEqual(['1', 'x', '0']);
  });

  it('stops at eighty', () => {
    expect(
      pickMistakes(
        Array.from({ length: 200 }, () => reading('0', '1', 0.5)),
        LABELS,
      ),
    ).toHaveLength(80);
  });
});

describe('drawMistakes', () => {
  const drawing = { strokes: [{ points: [{ x: 100, y: 0 }, { x: 100, y: 32 }] }, { points: [{ x: 116, y: 16 }] }, { points: [] }] }; // prettier-ignore

  it('draws the ink into its cell, with label, reading and confidence; markup in labels stays text', () => {
    const svg = drawMistakes('ink & co', [{ ...reading('<b>', '1', 0.987), drawing }]);
    expect(svg).toContain('>&#60;b&#62; read as 1<');
    expect(svg).toContain('>98.7 %<');
    expect(svg).toContain('d="M16 0L16 64M48 32L48 32"');
    expect(svg).toContain('ink &#38; co');
    expect(svg).not.toContain('<b>');
  });

  it('says so where there are none', () => {
    expect(drawMistakes('ink', [])).toContain('no mistakes');
  });
});

describe('drawReliability', () => {
  it('draws a dot a bin, on the diagonal where confidence is what it says', () => {
    const svg = drawReliability('ink', [{ samples: 100, confidence: 0.99, accuracy: 0.99 }, { samples: 100, confidence: 1, accuracy: 0.9 }], 0.01); // prettier-ignore
    expect(svg).toContain('<circle cx="262" cy="254" r="4"');
    expect(svg).toContain('<circle cx="462" cy="354" r="4"');
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });
});
