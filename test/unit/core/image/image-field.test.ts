import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { drawScan, type Sheet } from '../../../../scripts/evaluate/draw-scan';
import { drawField } from '../../../../src/core/draw-field';
import { FIELD_LENGTH } from '../../../../src/core/field';
import { eraseRuling } from '../../../../src/core/image/erase-ruling';
import { drawImageField } from '../../../../src/core/image/image-field';
import type { Pixels } from '../../../../src/core/image/pixels';
import { parseInkFile } from '../../../../src/core/ink-file';
import { seedRandom } from '../../../../training/random';

// One drawing of each of some digits.
const samples = parseInkFile(readFileSync('test/fixtures/ink.jsonl', 'utf8')).filter(
  ({ label }, i, all) => '124578'.includes(label) && all.findIndex((other) => other.label === label) === i,
);
const SHEET: Sheet = { width: 200, height: 160, inkSize: 100, x: 90, y: 85, penWidth: 10.5, paper: 240, ink: 30 };

// A picture has a hundred times the pixels of a field.
vi.setConfig({ testTimeout: 60_000 });

/** Mean distance of two fields, for each pixel that has ink in either. */
function differ(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  let inked = 0;
  a.forEach((value, i) => {
    const other = b[i] ?? 0;
    sum += Math.abs(value - other);
    if (Math.max(value, other) > 0.1) inked++;
  });
  return sum / inked;
}

function fieldOf(pixels: Pixels): Float32Array {
  return drawImageField(pixels)?.field ?? new Float32Array(FIELD_LENGTH);
}

/** The mean difference over all fixtures between the picture's field and the drawing's. */
function meanDifference(sheet: Partial<Sheet>, change: (pixels: Pixels) => Pixels = (pixels) => pixels): number {
  const differences = samples.map(({ drawing }, i) => {
    const scan = drawScan(drawing, { ...SHEET, ...sheet }, seedRandom(`scan ${i}`));
    return differ(fieldOf(change(scan)), drawField(drawing));
  });
  return differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
}

/** What is left of a picture within some pixels of its ink. */
function crop({ data, width, channels }: Pixels, margin: number): Pixels {
  const inked = Array.from(data.keys()).filter((i) => Math.abs((data[i] ?? 0) - (data[0] ?? 0)) > 100);
  const [columns, rows] = [inked.map((i) => i % width), inked.map((i) => Math.floor(i / width))];
  const [left, top] = [Math.min(...columns) - margin, Math.min(...rows) - margin];
  const [wide, high] = [Math.max(...columns) + margin + 1 - left, Math.max(...rows) + margin + 1 - top];
  const kept = Uint8Array.from({ length: wide * high }, (_, i) => data[(top + Math.floor(i / wide)) * width + left + (i % wide)] ?? 0);
  return { data: kept, width: wide, height: high, channels };
}

describe('drawImageField', () => {
  it.each([
    ['dark on light', {}],
    ['light on dark', { paper: 20, ink: 230 }],
    ['pale pencil on grey paper', { paper: 170, ink: 120 }],
    ['uneven light', { fall: 0.6, fallTowards: 2 }],
    ['uneven light on a blackboard', { paper: 60, ink: 220, fall: 0.5, fallTowards: 4 }],
    ['noise', { noise: 12 }],
    ['a digit in the corner of a large scan', { width: 800, height: 600, inkSize: 70, penWidth: 7.4, x: 700, y: 90 }],
    ['a digit that fills the picture', { width: 104, height: 104, x: 52, y: 52 }],
    ['a small picture', { width: 32, height: 40, inkSize: 24, penWidth: 2.5, x: 16, y: 20 }],
    ['a long picture', { width: 600, height: 110, x: 450, y: 55 }],
    ['a fine pen', { penWidth: 3, inkSize: 97 }],
    ['ruled paper', { ruling: { gap: 70, width: 2, strength: 0.33, squared: false, offset: 20, lean: 0.05 } }],
    ['squared paper', { ruling: { gap: 40, width: 1.5, strength: 0.3, squared: true, offset: 11, lean: -0.04 } }],
    ['a ruled blackboard', { paper: 40, ink: 230, ruling: { gap: 60, width: 2, strength: 0.4, squared: false, offset: 9, lean: 0 } }],
    ['a thick pen', { width: 260, height: 260, x: 120, y: 130, inkSize: 120, penWidth: 26 }],
  ])('sees on %s nearly what it sees of the drawing', (_, sheet) => {
    expect(meanDifference(sheet)).toBeLessThan(0.16);
  });

  describe.each([
    ['dark on light', { paper: 240, ink: 30 }],
    ['light on dark', { paper: 20, ink: 230 }],
  ])('sees the same of %s, cut close', (_, colours) => {
    it.each([
      ['with no paper around the ink', 10.5, 0],
      ['with no paper around bold ink', 17, 0],
      ['with a pixel around bold ink, which covers half of the picture', 17, 1],
    ])('%s', (__, penWidth, margin) => {
      for (const [i, { drawing, label }] of samples.entries()) {
        // Of a bold 1 that fills its picture, nobody could say which of the two colours is the ink.
        if (label === '1' && margin === 0) continue;
        const scan = drawScan(drawing, { ...SHEET, ...colours, penWidth }, seedRandom(`scan ${i}`));
        expect(differ(fieldOf(crop(scan, margin)), fieldOf(scan)), label).toBeLessThan(0.02);
      }
    });
  });

  it('sees the same in grey, RGB and RGBA', () => {
    const inChannels =
      (channels: 3 | 4) =>
      ({ data, width, height }: Pixels): Pixels => ({
        data: Uint8Array.from({ length: data.length * channels }, (_, i) => (i % channels === 3 ? 255 : (data[Math.floor(i / channels)] ?? 0))),
        width,
        height,
        channels,
      });
    const grey = meanDifference({});
    expect(meanDifference({}, inChannels(3))).toBeCloseTo(grey, 3);
    expect(meanDifference({}, inChannels(4))).toBeCloseTo(grey, 3);
  });

  it.each([
    ['black', 0],
    ['white', 255],
  ])('finds %s ink on a transparent canvas', (_, level) => {
    const onNothing = ({ data, width, height }: Pixels): Pixels => ({
      data: Uint8Array.from({ length: data.length * 4 }, (__, i) => (i % 4 === 3 ? 255 - (data[Math.floor(i / 4)] ?? 0) : level)),
      width,
      height,
      channels: 4,
    });
    expect(meanDifference({ paper: 255, ink: 0 }, onNothing)).toBeLessThan(0.16);
  });

  it('only moves a picture that has the size of a field, as MNIST has, by whole pixels', () => {
    for (const { drawing } of samples) {
      const image = drawScan(drawing, { ...SHEET, width: 28, height: 28, inkSize: 20, x: 14, y: 14, penWidth: 2.5, paper: 0, ink: 255 }, seedRandom('a'));
      const seen = fieldOf(image);
      const shifts = Array.from({ length: 9 * 9 }, (_, i) => (Math.floor(i / 9) - 4) * 28 + (i % 9) - 4);
      const moved = shifts.map((by) =>
        differ(
          seen,
          Float32Array.from(seen, (_, i) => (image.data[i + by] ?? 0) / 255),
        ),
      );
      expect(Math.min(...moved)).toBeLessThan(0.03);
    }
  });

  it('looks for no lines where most of a picture stands out, which would take seconds', () => {
    const ink = { values: new Float32Array(320 * 240).fill(0.4), width: 320, height: 240, least: 0.1 };
    expect(eraseRuling(ink)).toBe(ink);
  });

  it('says where the ink is, in pixels of the picture', () => {
    for (const { drawing } of samples) {
      const { width = 0, height = 0, x = 0, y = 0 } = drawImageField(drawScan(drawing, SHEET, seedRandom('a')))?.summary.box ?? {};
      expect(Math.abs(Math.max(width, height) - SHEET.inkSize)).toBeLessThanOrEqual(3);
      expect(Math.abs(x + width / 2 - SHEET.x)).toBeLessThanOrEqual(2);
      expect(Math.abs(y + height / 2 - SHEET.y)).toBeLessThanOrEqual(2);
    }
  });

  it('passes over dust and the dark edge of a scan', () => {
    const spoil = ({ data, width, height, channels }: Pixels): Pixels => {
      const spoilt = data.slice();
      for (let y = 0; y < height; y++) for (let x = 0; x < 6; x++) spoilt[y * width + x] = 20;
      for (const [x, y] of [[20, 20], [180, 30], [170, 150], [60, 8]] as const) spoilt.fill(20, y * width + x, y * width + x + 2); // prettier-ignore
      return { data: spoilt, width, height, channels };
    };
    expect(meanDifference({}, spoil)).toBeLessThan(0.16);
  });

  it('calls a blot a dot, and no digit one', () => {
    const blot = { strokes: [{ points: [{ x: 0, y: 0 }] }] };
    expect(drawImageField(drawScan(blot, { ...SHEET, penWidth: 30 }, seedRandom('a')))?.summary.dot).toBe(true);
    for (const { drawing } of samples) expect(drawImageField(drawScan(drawing, SHEET, seedRandom('a')))?.summary.dot).toBe(false);
  });
});

describe('a picture without ink', () => {
  const random = seedRandom('paper');
  const picture = (width: number, height: number, level: (x: number, y: number) => number): Pixels => ({
    data: Uint8Array.from({ length: width * height }, (_, i) =>
      Math.min(255, Math.max(0, Math.round(level((i % width) / width, Math.floor(i / width) / height)))),
    ),
    width,
    height,
    channels: 1,
  });

  it.each<[string, (x: number, y: number) => number]>([
    ['blank paper', () => 230],
    ['black', () => 0],
    ['paper in falling light', (x) => 250 - 200 * x],
    ['paper with dark corners', (x, y) => 240 - 300 * ((x - 0.5) ** 2 + (y - 0.5) ** 2)],
    ['a hard shadow', (x) => (x < 0.4 ? 120 : 220) + random.normal(3)],
    ['noise of a camera', () => 200 + random.normal(20)],
    ['nothing but noise', () => random.uniform(0, 256)],
    ['wood', (x, y) => 150 + 40 * Math.sin(40 * y + 3 * Math.sin(6 * x)) + random.normal(6)],
  ])('is empty: %s', (_, level) => {
    expect(drawImageField(picture(240, 180, level))).toBeUndefined();
    expect(drawImageField(picture(64, 64, level))).toBeUndefined();
  });

  it('is empty: a cloud, which has slopes where ink has rims', () => {
    const cloud = (size: number) => picture(240, 180, (x, y) => 200 - 120 * Math.exp(-((x - 0.45) ** 2 + (y - 0.5) ** 2) / size));
    expect(drawImageField(cloud(0.01))).toBeUndefined();
    expect(drawImageField(cloud(0.03))).toBeUndefined();
  });
});
