import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PredictionDetail } from '../../dist/types/index.js';
import { BAR, drawStroke, fakeRecognizer, liftPen, mount, mountPad, padsIn, pause, SEVEN, unmountAll } from './pad';
import { until } from './until';

/** What a screen reader would say: each text that comes to stand in the polite region. */
function listen(pad: HTMLDigitPadElement): string[] {
  const region = pad.shadowRoot?.querySelector('[role=status]');
  if (!region) throw new Error('no polite region');
  const spoken: string[] = [];
  const note = (): void => {
    const text = region.textContent;
    if (text && text !== spoken.at(-1)) spoken.push(text);
  };
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  return spoken;
}

describe('What the pad says', () => {
  afterEach(unmountAll);

  it('is named and described by what its page refers to', async () => {
    const place = await mount(
      '<h3 id="name">Guests</h3><p id="help">Without <b>children</b>.</p><digit-pad aria-labelledby="name" aria-describedby="help none" label="No"></digit-pad>',
    );
    const [pad] = padsIn(place);
    const input = pad?.shadowRoot?.querySelector('input');
    expect(input?.getAttribute('aria-label')).to.equal('Guests');
    const described = pad?.shadowRoot?.getElementById(input?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).to.match(/^Without children\. +Draw/);
  });

  it('takes a new name when its page gives it one, or translates its label', async () => {
    const place = await mount('<label>Gäste <digit-pad></digit-pad></label>');
    const [pad] = padsIn(place);
    const name = (): string | null | undefined => pad?.shadowRoot?.querySelector('input')?.getAttribute('aria-label');
    expect(name()).to.equal('Gäste');
    const text = place.querySelector('label')?.firstChild;
    if (text) text.textContent = 'Guests ';
    pad?.focus();
    await until('the new label', () => name() === 'Guests');
    pad?.setAttribute('aria-label', 'Number of guests');
    await until('the new name', () => name() === 'Number of guests');
  });

  it('is the settled result, once, and nothing of what is read while one draws', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 80 });
    const spoken = listen(pad);
    await drawStroke(pad, SEVEN, { hold: true });
    await until('a tentative reading', () => (pad.recognition as PredictionDetail | undefined)?.tentative);
    await liftPen();
    await until('a value', () => pad.value === '7');
    expect(spoken).to.deep.equal([]);
    await until('the result', () => spoken.length > 0);
    await pause(60);
    expect(spoken).to.deep.equal(['Read as 7']);
  });

  it('is told again for the same result of new ink', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    const region = pad.shadowRoot?.querySelector('[role=status]');
    const changes: string[] = [];
    await drawStroke(pad, SEVEN);
    await until('the result', () => region?.textContent === 'Read as 7');
    if (region) new MutationObserver(() => changes.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    await drawStroke(pad, BAR);
    await until('the result again', () => changes.at(-1) === 'Read as 7');
    expect(changes[0], 'nothing stands there meanwhile').to.equal('');
  });

  it('says what could not be read, what a person corrected, and that it was cleared', async () => {
    const candidates = ['7', '1'].map((text) => ({ text, probability: 0.5 }));
    const pad = await mountPad({ recognizer: fakeRecognizer({ accepted: false, candidates }), showCandidates: true, idleDelay: 20 });
    const spoken = listen(pad);
    await drawStroke(pad, SEVEN);
    await until('doubt', () => spoken.length === 1);
    pad.shadowRoot?.querySelector<HTMLElement>('[aria-label="Use 1"]')?.click();
    await until('the correction', () => spoken.length === 2);
    await sendKeys({ press: 'Escape' });
    await until('the clearing', () => spoken.length === 3);
    expect(spoken).to.deep.equal(['Not sure what that is. Please draw it again, or type it.', 'Read as 1', 'Cleared']);
  });

  it('is silent about what a script does', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    const spoken = listen(pad);
    await pad.setDrawing({ strokes: [{ points: [{ x: 1, y: 1 }] }] });
    pad.value = '4';
    await pad.clear();
    await pause(60);
    expect(spoken).to.deep.equal([]);
  });

  it('alerts to a failed load and to what is wrong, in a cell too', async () => {
    for (const size of ['280px', '64px']) {
      const pad = await mountPad({ assetBase: `/nowhere/${size}/`, loading: 'interaction', required: true });
      pad.style.setProperty('--digit-pad-size', size);
      const alert = (part: string): Element | null | undefined => pad.shadowRoot?.querySelector(`[role=alert][part=${part}]`);
      pad.reportValidity();
      const wrong = await until('what is wrong', () => alert('error'));
      expect(wrong.textContent).to.equal('Please draw or type a digit.');
      expect(wrong.checkVisibility(), 'it is no hidden element').to.equal(true);
      await drawStroke(pad, SEVEN);
      const failure = await until('the failure', () => alert('failure'));
      expect(failure.textContent).to.contain('The reader could not be loaded.');
      expect(failure.checkVisibility()).to.equal(true);
      await unmountAll();
    }
  });

  it('has a name, a role, a description and its state for assistive technology, and hides the canvas', async () => {
    const place = await mount('<label for="named">Guests</label><digit-pad id="named" required></digit-pad>');
    const [pad] = padsIn(place);
    const input = pad?.shadowRoot?.querySelector('input');
    expect(input?.ariaLabel).to.equal('Guests');
    expect(input?.required).to.equal(true);
    const description = pad?.shadowRoot?.getElementById(input?.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent.trim()).to.equal('Draw with mouse, finger or pen, or type.');
    expect(pad?.shadowRoot?.querySelector('canvas')?.closest('[aria-hidden=true]')).to.not.equal(null);
  });
});

describe('The languages of the pad', () => {
  afterEach(unmountAll);

  it('judge in their own words, also what was judged before they came', async () => {
    const place = await mount('<div lang="de"><digit-pad required></digit-pad></div>');
    const [pad] = padsIn(place);
    await until('German', () => pad?.validationMessage.startsWith('Bitte'));
  });
});
