// Pictures of every kind through the packaged SDK and its worker.

import { expect } from 'chai';
import type { createRecognizer, DigitPadError, ImageInput, Recognizer } from '../../dist/types/sdk/index.js';
import { until } from './until';

const SIDE = 120;

/** Draws a seven. */
function drawSeven(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, ink = '#223', paper = '#f4f1e8'): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, SIDE, SIDE);
  context.strokeStyle = ink;
  context.lineWidth = 9;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(30, 30);
  context.lineTo(84, 28);
  context.lineTo(50, 98);
  context.stroke();
}

function canvasOfSeven(ink?: string, paper?: string): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const context = canvas.getContext('2d');
  if (context) drawSeven(context, ink, paper);
  return canvas;
}

function blobOfSeven(): Promise<Blob> {
  return new Promise((resolve, reject) => canvasOfSeven().toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no blob')))));
}

async function errorOf(promise: Promise<unknown>): Promise<DigitPadError> {
  try {
    await promise;
  } catch (error) {
    return error as DigitPadError;
  }
  throw new Error('It did not fail.');
}

describe('images', () => {
  let recognizer: Recognizer;

  before(async () => {
    const sdk = (await import('/dist/sdk/index.js')) as { createRecognizer: typeof createRecognizer };
    recognizer = sdk.createRecognizer();
    expect((await recognizer.load()).runtime).to.equal('worker');
  });
  after(() => recognizer.dispose());

  const kinds: Record<string, () => Promise<ImageInput> | ImageInput> = {
    'a canvas': () => canvasOfSeven(),
    'a canvas of light ink on a dark board': () => canvasOfSeven('#eee', '#234'),
    'an OffscreenCanvas': () => {
      const canvas = new OffscreenCanvas(SIDE, SIDE);
      const context = canvas.getContext('2d');
      if (context) drawSeven(context);
      return canvas;
    },
    ImageData: () => canvasOfSeven().getContext('2d')?.getImageData(0, 0, SIDE, SIDE) ?? new ImageData(SIDE, SIDE),
    'a Blob': () => blobOfSeven(),
    'an ImageBitmap': () => createImageBitmap(canvasOfSeven()),
    'an image element': async () => {
      const image = new Image();
      image.src = canvasOfSeven().toDataURL();
      await image.decode();
      return image;
    },
    'an image element that still loads': async () => {
      const image = new Image();
      image.src = URL.createObjectURL(await blobOfSeven());
      return image;
    },
    pixels: () => ({ data: canvasOfSeven().getContext('2d')?.getImageData(0, 0, SIDE, SIDE).data ?? new Uint8Array(), width: SIDE, height: SIDE, channels: 4 }),
  };

  for (const [name, make] of Object.entries(kinds)) {
    it(`reads ${name}`, async () => {
      const reading = await recognizer.recognize(await make());
      expect(reading.text).to.equal('7');
      expect(reading.accepted).to.equal(true);
      expect(reading.digits[0]?.strokes).to.deep.equal([]);
      const box = reading.digits[0]?.box;
      expect(box?.x).to.be.closeTo(25.5, 2);
      expect(box?.height).to.be.closeTo(79, 3);
    });
  }

  it('reads black and white ink on a transparent canvas', async () => {
    const onNothing = (ink: string): HTMLCanvasElement => {
      const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
      const context = canvas.getContext('2d');
      if (context) {
        drawSeven(context, ink, 'transparent');
      }
      return canvas;
    };
    const readings = await recognizer.recognizeBatch([onNothing('black'), onNothing('white')]);
    expect(readings.map(({ text }) => text)).to.deep.equal(['7', '7']);
  });

  it('leaves the caller’s bitmap open and canvas as it is, and takes them as they were at the call', async () => {
    const bitmap = await createImageBitmap(canvasOfSeven());
    const canvas = canvasOfSeven();
    const readings = recognizer.recognizeBatch([bitmap, canvas]);
    canvas.getContext('2d')?.fillRect(0, 0, SIDE, SIDE);
    expect((await readings).map(({ text }) => text)).to.deep.equal(['7', '7']);
    expect(bitmap.width).to.equal(SIDE);
    bitmap.close();
  });

  it('keeps no copy of a picture that it does not read', async () => {
    const copies: ImageBitmap[] = [];
    const make = globalThis.createImageBitmap;
    globalThis.createImageBitmap = async (picture: ImageBitmapSource) => {
      const copy = await make(picture);
      copies.push(copy);
      return copy;
    };
    try {
      const abort = new AbortController();
      const frames = Array.from({ length: 8 }, () => recognizer.recognize(canvasOfSeven(), { key: 'camera' }).catch(() => undefined));
      const aborted = recognizer.recognize(canvasOfSeven(), { signal: abort.signal }).catch(() => undefined);
      const refused = recognizer.recognizeBatch([canvasOfSeven(), new Blob(['no image'])]).catch(() => undefined);
      abort.abort();
      const readings = await Promise.all([...frames, aborted, refused]);
      expect(readings.filter(Boolean).length).to.be.within(1, 7);
      await until('eight and two copies', () => copies.length === 10);
      // What is closed or transferred has no size any more.
      await until('all given back', () => copies.every(({ width }) => width === 0));
    } finally {
      globalThis.createImageBitmap = make;
    }
  });

  it('reads nothing from an empty canvas', async () => {
    const reading = await recognizer.recognize(Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE }));
    expect([reading.text, reading.accepted, reading.digits.length]).to.deep.equal(['', false, 0]);
  });

  it('refuses a canvas that holds an image of another origin', async () => {
    const image = new Image();
    // The same server by its other name is another origin.
    image.src = new URL('/docs/images/rooms.svg?elsewhere', location.href.replace('localhost', '127.0.0.1')).href;
    await image.decode();
    const canvas = canvasOfSeven();
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    expect(() => canvas.toDataURL(), 'the canvas is not tainted, so that this test tells nothing').to.throw();
    const error = await errorOf(recognizer.recognize(canvas));
    expect(error.code).to.equal('invalid-input');
    expect(error.message).to.contain('another origin');
  });

  it('refuses what cannot be decoded, what is too small, and a closed bitmap', async () => {
    const closed = await createImageBitmap(canvasOfSeven());
    closed.close();
    const broken = new Image();
    broken.src = 'data:image/png;base64,AAAA';
    await broken.decode().catch(() => undefined);
    const inputs: ImageInput[] = [new Blob(['no image'], { type: 'image/png' }), closed, broken, new OffscreenCanvas(15, 40)];
    const codes = await Promise.all(inputs.map(async (input) => (await errorOf(recognizer.recognize(input))).code));
    expect(codes).to.deep.equal(['invalid-input', 'invalid-input', 'invalid-input', 'invalid-input']);
    expect((await errorOf(recognizer.recognize(new OffscreenCanvas(15, 40)))).message).to.contain('15 x 40');
  });

  it('reads pixels on the page where the browser has no OffscreenCanvas', async () => {
    const kept = globalThis.OffscreenCanvas;
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
    try {
      expect((await recognizer.recognize(canvasOfSeven())).text).to.equal('7');
    } finally {
      globalThis.OffscreenCanvas = kept;
    }
  });
});
