import { expect } from 'chai';
import type { PredictionDetail } from '../../dist/types/index.js';
import { fakeRecognizer, mount, padsIn, pause, unmountAll } from './pad';
import { until } from './until';

describe('The hand that holds a pen', () => {
  afterEach(unmountAll);

  let pointers = 100;

  /** A pointer over pads: positions are shares of a pad's size. */
  function pointer(pointerType: 'pen' | 'touch') {
    const pointerId = pointers++;
    return (type: string, pad: HTMLDigitPadElement, [x, y]: readonly [number, number] = [0.5, 0.5]): void => {
      const { left, top, width, height } = pad.getBoundingClientRect();
      const at = { clientX: left + x * width, clientY: top + y * height, pointerId, pointerType, bubbles: true, buttons: 1 };
      pad.shadowRoot?.querySelector('.surface')?.dispatchEvent(new PointerEvent(type, at));
    };
  }

  function draw(pad: HTMLDigitPadElement, move: ReturnType<typeof pointer>): void {
    move('pointerdown', pad, [0.3, 0.3]);
    move('pointermove', pad, [0.7, 0.3]);
    move('pointermove', pad, [0.5, 0.8]);
    move('pointerup', pad, [0.5, 0.8]);
  }

  async function twoPads(): Promise<readonly [HTMLDigitPadElement, HTMLDigitPadElement]> {
    // A pen that another test has used is forgotten by then.
    await pause(1050);
    const [one, other] = padsIn(await mount('<digit-pad></digit-pad><digit-pad></digit-pad>'));
    if (!one || !other) throw new Error('no pads');
    for (const pad of [one, other]) pad.recognizer = fakeRecognizer();
    return [one, other];
  }

  async function count(pad: HTMLDigitPadElement): Promise<number> {
    return (await pad.getDrawing()).strokes.length;
  }

  it('draws nothing on the pad beside the one that the pen writes on, while it does and just after', async () => {
    const [one, other] = await twoPads();
    const [pen, palm] = [pointer('pen'), pointer('touch')];
    pen('pointerdown', one);
    draw(other, palm);
    pen('pointerup', one);
    draw(other, pointer('touch'));
    expect([await count(one), await count(other)]).to.deep.equal([1, 0]);
  });

  it('takes back what it draws on the pad beside, where it lay down before the pen', async () => {
    const [one, other] = await twoPads();
    const palm = pointer('touch');
    palm('pointerdown', other);
    palm('pointermove', other, [0.6, 0.6]);
    draw(one, pointer('pen'));
    palm('pointercancel', other);
    expect([await count(one), await count(other)]).to.deep.equal([1, 0]);
  });

  it('takes back what it drew where the system cancels it just before the pen is there', async () => {
    const [pad] = await twoPads();
    draw(pad, pointer('touch'));
    const palm = pointer('touch');
    palm('pointerdown', pad, [0.9, 0.9]);
    palm('pointermove', pad, [0.8, 0.9]);
    palm('pointercancel', pad, [0.8, 0.9]);
    expect(await count(pad), 'a cancelled finger keeps its ink').to.equal(2);
    draw(pad, pointer('pen'));
    expect(await count(pad), 'the finger that was lifted, and the pen').to.equal(2);
    expect(pad.canRedo).to.equal(false);
    await pad.undo();
    await pad.undo();
    expect(await count(pad)).to.equal(0);
  });

  it('changes no value of a pad that nobody wrote on, whether it still rests there or was cancelled', async () => {
    for (const cancelled of [true, false]) {
      const [one, other] = await twoPads();
      const candidates = ['7', '1'].map((text) => ({ text, probability: text === '7' ? 0.8 : 0.2 }));
      Object.assign(other, { recognizer: fakeRecognizer({ candidates }), showCandidates: true, idleDelay: 20 });
      draw(other, pointer('touch'));
      await until('a reading', () => other.value === '7');
      [...(other.shadowRoot?.querySelectorAll<HTMLButtonElement>('button.candidate') ?? [])].find(({ textContent }) => textContent === '1')?.click();
      one.value = '5';
      await pause(60);
      expect(other.value).to.equal('1');
      const told: string[] = [];
      other.addEventListener('change', () => told.push(other.value));
      const palm = pointer('touch');
      palm('pointerdown', other, [0.9, 0.9]);
      palm('pointermove', other, [0.8, 0.9]);
      await pause(30);
      if (cancelled) palm('pointercancel', other, [0.8, 0.9]);
      draw(one, pointer('pen'));
      await pause(60);
      expect([await count(other), other.value, (other.recognition as PredictionDetail | undefined)?.picked]).to.deep.equal([1, '1', true]);
      expect(told, 'what was told is still so').to.deep.equal([]);
      await unmountAll();
    }
  });

  it('is not taken for what the person has done since', async () => {
    const [pad] = await twoPads();
    for (let strokes = 0; strokes < 2; strokes++) draw(pad, pointer('touch'));
    const cancel = (): void => {
      const palm = pointer('touch');
      palm('pointerdown', pad);
      palm('pointermove', pad, [0.6, 0.6]);
      palm('pointercancel', pad, [0.6, 0.6]);
    };
    cancel();
    pad.shadowRoot?.querySelector<HTMLButtonElement>('button.undo')?.click();
    draw(pad, pointer('pen'));
    expect(await count(pad), 'two and the pen').to.equal(3);
    await pause(1050);
    cancel();
    await pad.clear();
    draw(pad, pointer('pen'));
    expect(await count(pad), 'cleared is cleared').to.equal(1);
  });

  it('takes back no finger that was cancelled long before a pen, nor one after which another drew', async () => {
    const [pad] = await twoPads();
    const [first, second] = [pointer('touch'), pointer('touch')];
    for (const finger of [first, second]) {
      finger('pointerdown', pad);
      finger('pointermove', pad, [0.6, 0.6]);
      finger(finger === first ? 'pointercancel' : 'pointerup', pad, [0.6, 0.6]);
    }
    draw(pad, pointer('pen'));
    expect(await count(pad)).to.equal(3);
    await pause(1050);
    const third = pointer('touch');
    third('pointerdown', pad);
    third('pointercancel', pad);
    await pause(1050);
    draw(pad, pointer('pen'));
    expect(await count(pad)).to.equal(5);
  });
});
