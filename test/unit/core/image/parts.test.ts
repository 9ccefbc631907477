import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../../src/core/image/components';
import { enlarge } from '../../../../src/core/image/enlarge';
import { readGrey, type Grid } from '../../../../src/core/image/grey';
import { medianFilter } from '../../../../src/core/image/median-filter';
import { copyPixels } from '../../../../src/core/image/pixels';
import { placeMap } from '../../../../src/core/image/place-map';
import { quantile } from '../../../../src/core/image/quantile';
import { measureStrokeWidth, signedDistance } from '../../../../src/core/image/signed-distance';
import { closeDark } from '../../../../src/core/image/slide';

/** A map of rows of text, a digit a pixel. */
function grid(...rows: string[]): Grid {
  return { values: Float32Array.from(rows.join(''), Number), width: rows[0]?.length ?? 0, height: rows.length };
}

function rowsOf({ values, width, height }: Grid): string[] {
  return Array.from({ length: height }, (_, y) => [...values.subarray(y * width, (y + 1) * width)].join(''));
}

describe('copyPixels', () => {
  const picture = { data: new Uint8Array(16 * 20), width: 16, height: 20, channels: 1 } as const;

  it('copies, so that the caller may write on', () => {
    const copy = copyPixels(picture);
    expect(copy).toEqual(picture);
    expect(copy.data.buffer).not.toBe(picture.data.buffer);
  });

  it("copies Node's Buffer too, whose slices share its memory", () => {
    const buffer = Buffer.alloc(16 * 20, 7);
    const { data } = copyPixels({ ...picture, data: buffer });
    buffer.fill(0);
    expect(data[0]).toBe(7);
  });

  it.each(['new Uint8Array(16 * 20).fill(7)', 'new Uint8ClampedArray(16 * 20).fill(7)'])("takes another frame's %s", (code) => {
    const { data } = copyPixels({ ...picture, data: runInNewContext(code) as unknown });
    expect(data).toEqual(new Uint8Array(16 * 20).fill(7));
  });

  it('takes what has no channels for ImageData, which has four', () => {
    expect(copyPixels({ data: new Uint8ClampedArray(16 * 16 * 4), width: 16, height: 16 }).channels).toBe(4);
  });

  it.each([
    [{ ...picture, width: 15 }, 'An image of 15 x 20 px is too small: each side needs 16 px'],
    [{ ...picture, width: NaN }, 'NaN x 20'],
    [{ ...picture, width: 16.5 }, '16.5 x 20'],
    [{ ...picture, width: 4000, height: 3000 }, 'An image of 4000 x 3000 px is too large: it may have 8388608 pixels'],
    [{ ...picture, data: new Uint8Array(3) }, 'needs 320 bytes of `data`, not 3'],
    [{ ...picture, channels: 2 }, '`channels` 1, 3 or 4, not 2'],
    [{ ...picture, data: [1, 2] }, '`data`, a Uint8Array'],
    [{ ...picture, data: new Float32Array(16 * 20) }, '`data`, a Uint8Array'],
    [{ ...picture, height: '20' }, 'numbers `width` and `height`'],
  ])('refuses %j with the numbers', (value, text) => {
    expect(() => copyPixels(value)).toThrow(expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(text) as string }) as Error);
  });
});

describe('readGrey', () => {
  const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height });

  it('weighs colours by luma, and lays transparent ones over the backdrop', () => {
    const data = Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 51);
    const { values } = readGrey({ data, width: 4, height: 1, channels: 4 }, whole(4, 1), 4);
    expect([...values].map(Math.round)).toEqual([76, 150, 29, 204]);
    expect(readGrey({ data, width: 4, height: 1, channels: 4 }, whole(4, 1), 4, 0).values[3]).toBeCloseTo(0, 5);
  });

  it('keeps the mean when it averages by area, also by parts of pixels', () => {
    const side = fc.integer({ min: 16, max: 40 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 5, max: 50 }), (width, height, longest) => {
        const data = Uint8Array.from({ length: width * height }, (_, i) => (i * 73) % 256);
        const grey = readGrey({ data, width, height, channels: 1 }, whole(width, height), longest);
        const mean = (of: ArrayLike<number>): number => Array.from(of).reduce((sum, value) => sum + value, 0) / of.length;
        expect(Math.max(grey.width, grey.height)).toBe(Math.min(longest, Math.max(width, height)));
        expect(mean(grey.values)).toBeCloseTo(mean(data), 2);
      }),
    );
  });
});

describe('closeDark', () => {
  it('fills what is dark and narrower than the window, and nothing else', () => {
    expect(rowsOf(closeDark(grid('9999999', '9119111', '9999111', '9999111'), 1))).toEqual(['9999999', '9999111', '9999111', '9999111']);
  });

  it('leaves a slope as it is, up to the border', () => {
    expect(rowsOf(closeDark(grid('123456789', '123456789', '123456789'), 2))).toEqual(['123456789', '123456789', '123456789']);
  });
});

describe('medianFilter', () => {
  it('takes single odd pixels away, and keeps edges', () => {
    expect(rowsOf(medianFilter(grid('11155', '19155', '11105', '11155')))).toEqual(['11155', '11155', '11155', '11155']);
  });
});

describe('quantile', () => {
  it('is the value below which the share lies, to an eighth', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -255, max: 255 }), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = [...values].sort((a, b) => a - b);
          expect(quantile(values, share)).toBe(sorted[Math.min(values.length - 1, Math.floor(share * values.length))]);
        },
      ),
    );
  });

  it('of nothing is 0', () => {
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('findComponents', () => {
  it('joins pixels by sides and corners, and knows their box, mass and peak', () => {
    const found = findComponents(grid('2000', '0305', '0009'), 1);
    expect(found.map(({ pixels }) => [...pixels].sort((a, b) => a - b))).toEqual([
      [0, 5],
      [7, 11],
    ]);
    expect(found[1]).toMatchObject({ mass: 14, peak: 9, left: 3, top: 1, right: 3, bottom: 2 });
  });

  it('leaves out what is weaker than the least', () => {
    expect(findComponents(grid('123'), 2)).toHaveLength(1);
    expect(findComponents(grid('123'), 4)).toEqual([]);
  });
});

describe('signedDistance', () => {
  it('is half a pixel on either side of the rim, and grows away from it', () => {
    const { values } = signedDistance(grid('0001110', '0001110', '0001110'));
    expect([...values.subarray(7, 14)]).toEqual([-2.5, -1.5, -0.5, 0.5, 1.5, 0.5, -0.5]);
  });

  it('measures straight across, and over corners', () => {
    const { values } = signedDistance(grid('10000', '00000', '00000', '00000', '00000'));
    expect(values[4 * 5 + 3]).toBeCloseTo(0.5 - 5, 5);
  });

  it('tells the width of a stroke', () => {
    const bar = grid(...Array.from({ length: 120 }, (_, y) => (y > 9 && y < 110 ? '0'.repeat(10) + '1'.repeat(12) + '0'.repeat(10) : '0'.repeat(32))));
    expect(Math.abs(measureStrokeWidth(signedDistance(bar)) - 12)).toBeLessThan(1);
    expect(measureStrokeWidth(signedDistance(grid('000')))).toBe(0);
  });
});

describe('enlarge', () => {
  it('keeps the mean, and steps evenly between pixels', () => {
    const { values, width } = enlarge(grid('04', '04'), 4);
    expect([...values.subarray(0, width)]).toEqual([0, 0, 0.5, 1.5, 2.5, 3.5, 4, 4]);
  });
});

describe('placeMap', () => {
  it('puts the centre of mass on pixel 14, and keeps the mass', () => {
    const field = placeMap({ values: new Float32Array(40 * 40).fill(1), width: 40, height: 40 }, 0.5);
    expect(field.reduce((sum, value) => sum + value, 0)).toBeCloseTo(400, 3);
    expect([field[14 * 28 + 14], field[14 * 28 + 4], field[14 * 28 + 24], field[14 * 28 + 3]]).toEqual([1, 0.5, 0.5, 0]);
  });

  it('moves no ink out of the field for it', () => {
    const values = new Float32Array(20 * 20);
    values.fill(1, 19 * 20);
    values[0] = 1;
    const field = placeMap({ values, width: 20, height: 20 }, 1);
    expect(field.reduce((sum, value) => sum + value, 0)).toBeCloseTo(21, 5);
  });
});
