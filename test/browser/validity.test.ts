import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type * as Sdk from '../../dist/types/sdk/index.js';
import { BAR, drawStroke, fakeRecognizer, mount, mountForm, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('The validity of a pad', () => {
  afterEach(unmountAll);

  it('is missing a value when required and empty, and keeps its form from being sent', async () => {
    const { form: element, pad } = await mountForm('<digit-pad name="digit" required></digit-pad>');
    expect(pad.validity.valueMissing).to.equal(true);
    expect(pad.validationMessage).to.equal('Please draw or type a digit.');
    expect(pad.checkValidity()).to.equal(false);
    expect(element.checkValidity()).to.equal(false);
    await drawStroke(pad, SEVEN);
    await until('a valid pad', () => pad.checkValidity());
    expect(element.checkValidity()).to.equal(true);
  });

  it('is judged by its form from the moment it is there', async () => {
    const place = await mount('<form></form>');
    const element = place.querySelector('form');
    if (!element) throw new Error('no form');
    element.innerHTML =
      '<digit-pad name="one" required></digit-pad><digit-pad name="other" required value="x5"></digit-pad><digit-pad name="third" required value="x"></digit-pad>';
    const invalid = [...element.querySelectorAll('digit-pad:invalid')].map((pad) => pad.getAttribute('name'));
    expect(invalid).to.deep.equal(['one', 'third']);
    expect(element.checkValidity()).to.equal(false);
    expect(new FormData(element).get('other')).to.equal('5');
  });

  it('has bad input when there is ink that could not be read', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer({ accepted: false }) });
    await drawStroke(pad, SEVEN);
    await until('bad input', () => pad.validity.badInput);
    expect(pad.validity.valueMissing).to.equal(false);
    await pad.clear();
    expect(pad.validity.valid).to.equal(true);
  });

  it('judges pattern, allowed and min-length of a value', async () => {
    const pad = await mountPad({ mode: 'number', value: '12', pattern: '1\\d', allowed: '0-4', minLength: 2 });
    expect(pad.validity.valid).to.equal(true);
    pad.value = '22';
    expect(pad.validity.patternMismatch).to.equal(true);
    pad.value = '19';
    expect(pad.validity.patternMismatch).to.equal(true);
    expect(pad.validationMessage).to.equal('Please use only these digits: 0-4.');
    pad.value = '1';
    expect(pad.validity.tooShort).to.equal(true);
    pad.pattern = '[';
    pad.value = '11';
    expect(pad.validity.valid, 'a pattern that is none is ignored').to.equal(true);
  });

  it('takes a message of the page', async () => {
    const pad = await mountPad({ value: '3' });
    pad.setCustomValidity('Not this one');
    expect(pad.validity.customError).to.equal(true);
    expect(pad.validationMessage).to.equal('Not this one');
    pad.setCustomValidity('');
    expect(pad.checkValidity()).to.equal(true);
  });

  it('shows what is wrong, and ties it to the field for typing, when it is reported', async () => {
    const { pad } = await mountForm('<digit-pad name="digit" required></digit-pad>');
    const input = pad.shadowRoot?.querySelector('input');
    expect(input?.getAttribute('aria-invalid')).to.equal('false');
    expect(pad.reportValidity()).to.equal(false);
    await until('the notice', () => pad.shadowRoot?.querySelector('[part=error]'));
    expect(pad.shadowRoot?.querySelector('[part=error]')?.textContent).to.equal('Please draw or type a digit.');
    expect(input?.getAttribute('aria-invalid')).to.equal('true');
    expect(input?.getAttribute('aria-describedby')).to.equal('error description');
    await drawStroke(pad, SEVEN);
    await until('no notice', () => !pad.shadowRoot?.querySelector('[part=error]'));
  });

  it('says nothing when the page only asks, or tells the person itself', async () => {
    const { pad } = await mountForm('<digit-pad name="digit" required></digit-pad>');
    const notice = (): Element | null | undefined => pad.shadowRoot?.querySelector('[part=error]');
    expect(pad.checkValidity()).to.equal(false);
    await pause(60);
    expect(notice()).to.equal(null);
    pad.addEventListener('invalid', (event) => event.preventDefault(), { once: true });
    expect(pad.reportValidity()).to.equal(false);
    await pause(60);
    expect(notice()).to.equal(null);
    expect(pad.reportValidity()).to.equal(false);
    await until('the notice', notice);
  });

  it('says nothing when the page asks the form, and is told of when the form is sent or reported', async () => {
    const { form: element, pad } = await mountForm('<digit-pad required></digit-pad><digit-pad required></digit-pad><button>Send</button>');
    const notices = (): number => padsIn(element).filter((each) => each.shadowRoot?.querySelector('[part=error]')).length;
    expect(element.checkValidity()).to.equal(false);
    await pause(60);
    expect(notices()).to.equal(0);
    const second = padsIn(element)[1];
    expect(second?.reportValidity()).to.equal(false);
    await until('its notice', () => second?.shadowRoot?.querySelector('[part=error]'));
    expect(pad.shadowRoot?.querySelector('[part=error]')).to.equal(null);
    element.querySelector('button')?.click();
    await until('both notices', () => notices() === 2);
  });

  it('has bad input while there is ink that has not been read, so that no form is sent without it', async () => {
    const { createRecognizer } = (await import('/dist/sdk/index.js')) as typeof Sdk;
    for (const attributes of ['required', '']) {
      const { form: element, pad } = await mountForm(`<digit-pad name="digit" ${attributes}></digit-pad><button>Send</button>`);
      const recognizer = createRecognizer({ fetch: () => new Promise(() => undefined) });
      pad.recognizer = recognizer;
      const sent = recordEvents(element, 'submit');
      element.addEventListener('submit', (event) => event.preventDefault());
      await drawStroke(pad, SEVEN);
      expect(pad.validity.badInput).to.equal(true);
      expect(pad.validity.valueMissing).to.equal(false);
      element.querySelector('button')?.click();
      await until('a notice', () => pad.shadowRoot?.querySelector('[part=error]'));
      expect(pad.shadowRoot?.querySelector('[part=error]')?.textContent).to.equal('Not read yet. Please wait a moment, or type it.');
      expect(sent).to.deep.equal([]);
      void recognizer.dispose();
      await until('an end', () => pad.status === 'disposed');
      pad.recognizer = fakeRecognizer();
      await until('no notice', () => pad.value === '7' && !pad.shadowRoot?.querySelector('[part=error]'));
      element.querySelector('button')?.click();
      expect(sent).to.deep.equal(['submit']);
      await unmountAll();
    }
    const manual = await mountPad({ recognizer: fakeRecognizer(), recognizeOn: 'manual' });
    await drawStroke(manual, SEVEN);
    expect(manual.validity.valid, 'the page decides when it is read').to.equal(true);
  });

  it('sends no value that is older than the ink over it', async () => {
    for (const older of ['typed', 'set', 'drawn']) {
      const { form: element, pad } = await mountForm('<digit-pad name="digit"></digit-pad><button>Send</button>');
      const sent = recordEvents(element, 'submit');
      element.addEventListener('submit', (event) => event.preventDefault());
      if (older === 'set') pad.value = '4';
      else if (older === 'drawn') await drawStroke(pad, BAR);
      else {
        pad.focus();
        await sendKeys({ press: '4' });
      }
      await until('an older value', () => pad.value !== '');
      const readable = fakeRecognizer();
      let answers = false;
      pad.recognizer = { ...readable, recognize: (...input) => (answers ? readable.recognize(...input) : Promise.reject(new Error('No memory.'))) };
      const errors = recordEvents(pad, 'error');
      await drawStroke(pad, SEVEN);
      await until('an error', () => errors.length > 0 && !pad.matches(':state(sure)'));
      expect(pad.validity.badInput, older).to.equal(true);
      expect(pad.shadowRoot?.querySelector<HTMLElement>('[part~=reading]')?.hidden, 'nothing is shown as its reading').to.equal(true);
      element.querySelector('button')?.click();
      expect(sent).to.deep.equal([]);
      answers = true;
      await pad.retry();
      expect(pad.value, 'tried again').to.equal('7');
      element.querySelector('button')?.click();
      expect(sent).to.deep.equal(['submit']);
      await unmountAll();
    }
  });

  it('is not judged while disabled or readonly', async () => {
    const { pad } = await mountForm('<fieldset disabled><digit-pad required></digit-pad></fieldset>');
    expect(pad.willValidate).to.equal(false);
    const readonly = await mountForm('<digit-pad required readonly></digit-pad>');
    expect(readonly.pad.willValidate).to.equal(false);
    expect(readonly.form.checkValidity()).to.equal(true);
  });

  it('knows its form, its labels and its value as a number', async () => {
    const { form: element, pad } = await mountForm('<label>Digit <digit-pad name="digit" value="4"></digit-pad></label>');
    expect(pad.form).to.equal(element);
    expect(pad.labels).to.have.length(1);
    expect(pad.valueAsNumber).to.equal(4);
    pad.value = '';
    expect(pad.valueAsNumber).to.be.NaN;
  });

  it('takes over from the fallback input, which is sent no more', async () => {
    const { form: element, pad } = await mountForm('<digit-pad name="digit"><input name="digit" inputmode="numeric" value="6"></digit-pad>');
    expect(pad.value).to.equal('6');
    expect(new FormData(element).getAll('digit')).to.deep.equal(['6']);
    const valued = await mountForm('<digit-pad name="digit" value="4"><input name="digit" value="6"></digit-pad>');
    expect(new FormData(valued.form).getAll('digit'), 'its own value comes first').to.deep.equal(['4']);
  });

  it('restores value and ink from the state that the browser kept', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer() });
    const strokes = [SEVEN.map(([x, y]) => [280 * x, 280 * y])];
    (pad as unknown as { formStateRestoreCallback(state: string): void }).formStateRestoreCallback(
      JSON.stringify({ label: '7', writer: '', strokes, area: { width: 280, height: 280 } }),
    );
    expect(pad.value).to.equal('7');
    expect((await pad.getDrawing()).strokes).to.have.length(1);
    await until('the value beside its ink', () => pad.shadowRoot?.querySelector('[part~=reading]')?.textContent === '7');
  });

  it('restores ink that was refused as refused, and what no pad has kept as a value', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer({ accepted: false }) });
    const restore = (state: string): void => (pad as unknown as { formStateRestoreCallback(state: string): void }).formStateRestoreCallback(state);
    restore(
      JSON.stringify({
        label: '',
        writer: '',
        strokes: [
          [
            [1, 1],
            [9, 9],
          ],
        ],
        area: { width: 280, height: 280 },
      }),
    );
    await until('bad input', () => pad.validity.badInput);
    expect(pad.value).to.equal('');
    restore('4');
    expect(pad.value).to.equal('4');
    expect(pad.validity.valid).to.equal(true);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });
});
