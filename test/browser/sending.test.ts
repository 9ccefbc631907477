import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawStroke, fakeRecognizer, mount, padsIn, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('A pad and its form', () => {
  afterEach(unmountAll);

  async function mountForm(html: string): Promise<{ pad: HTMLDigitPadElement; form: HTMLFormElement; sent: (string | null)[] }> {
    const place = await mount(html);
    const [pad] = padsIn(place);
    const form = place.querySelector('form');
    if (!pad || !form) throw new Error('no form');
    for (const each of padsIn(place)) each.recognizer = fakeRecognizer();
    const sent: (string | null)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(event.submitter?.textContent ?? null);
    });
    return { pad, form, sent };
  }

  async function enter(pad: HTMLElement): Promise<void> {
    pad.focus();
    await sendKeys({ press: '4' });
    await sendKeys({ press: 'Enter' });
    // What Enter does comes after the value has settled.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  it('belongs to the form that its form attribute names, and to none when that goes', async () => {
    const { pad, form } = await mountForm('<form id="far"></form><digit-pad form="far" name="digit" value="4"></digit-pad>');
    expect(pad.form).to.equal(form);
    expect([...new FormData(form)]).to.deep.equal([['digit', '4']]);
    expect([...form.elements]).to.include(pad);
    pad.removeAttribute('form');
    expect(pad.form).to.equal(null);
  });

  it('sends nothing without a name, and an empty text for an empty pad, as a native input', async () => {
    const { form } = await mountForm('<form><digit-pad value="4"></digit-pad><digit-pad name="empty"></digit-pad></form>');
    expect([...new FormData(form)]).to.deep.equal([['empty', '']]);
  });

  it('is disabled by its fieldset, comes back with it, and is left out meanwhile', async () => {
    const { pad, form } = await mountForm('<form><fieldset disabled><digit-pad name="digit" value="4"></digit-pad></fieldset></form>');
    expect(pad.matches(':disabled')).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(pad.shadowRoot?.querySelector('input')?.disabled).to.equal(true);
    const fieldset = form.querySelector('fieldset');
    if (fieldset) fieldset.disabled = false;
    await until('an enabled field', () => pad.shadowRoot?.querySelector('input')?.disabled === false);
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
  });

  it('is left out, barred and renamed as soon as its property says so, as a native input', async () => {
    const { pad, form } = await mountForm('<form><digit-pad name="digit" value="4" required></digit-pad></form>');
    pad.name = 'other';
    expect([...new FormData(form)]).to.deep.equal([['other', '4']]);
    pad.readOnly = true;
    expect(pad.willValidate).to.equal(false);
    pad.readOnly = false;
    pad.disabled = true;
    expect([...new FormData(form)]).to.deep.equal([]);
    pad.disabled = false;
    Object.assign(pad, { name: undefined });
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(pad.hasAttribute('name')).to.equal(false);
    pad.name = 'digit';
    expect([...new FormData(form)]).to.deep.equal([['digit', '4']]);
    pad.removeAttribute('name');
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('sends its form by Enter through the default button, which hears the click', async () => {
    const { pad, sent } = await mountForm('<form><digit-pad name="digit"></digit-pad><button type="button">No</button><button>Yes</button></form>');
    await enter(pad);
    expect(sent).to.deep.equal(['Yes']);
  });

  it('sends nothing by Enter where the default button is disabled, by its fieldset too', async () => {
    const { pad, sent } = await mountForm('<form><digit-pad></digit-pad><fieldset disabled><button>Yes</button></fieldset></form>');
    await enter(pad);
    expect(sent).to.deep.equal([]);
  });

  it('sends a form without a button by Enter only where there is no other field to type in, as native inputs do', async () => {
    const alone = await mountForm('<form><digit-pad><input></digit-pad><input type="checkbox"></form>');
    await enter(alone.pad);
    expect(alone.sent).to.deep.equal([null]);
    await unmountAll();
    const two = await mountForm('<form><digit-pad></digit-pad><digit-pad></digit-pad></form>');
    await enter(two.pad);
    expect(two.sent).to.deep.equal([]);
  });

  it('keeps an invalid form from being sent by Enter', async () => {
    const { pad, sent } = await mountForm('<form><digit-pad pattern="[0-3]"></digit-pad><button>Yes</button></form>');
    await enter(pad);
    expect(sent).to.deep.equal([]);
    await until('the notice', () => pad.shadowRoot?.querySelector('[part=error]'));
  });

  it('hands autocomplete to the field for typing, and takes what the browser fills in', async () => {
    const { pad } = await mountForm('<form><digit-pad mode="number" max-digits="6" autocomplete="one-time-code"></digit-pad></form>');
    const input = pad.shadowRoot?.querySelector('input');
    if (!input) throw new Error('no input');
    expect(input.autocomplete).to.equal('one-time-code');
    expect(input.inputMode, 'a phone shows its number pad').to.equal('numeric');
    const told: string[] = [];
    pad.addEventListener('input', () => told.push(pad.value));
    input.value = '271828';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
    expect(told).to.deep.equal(['271828']);
  });

  it('is focused by a click on its label, around it or beside it, and not while disabled', async () => {
    const { pad, form } = await mountForm('<form><label>Around <digit-pad></digit-pad></label><label for="it">Beside</label></form>');
    form.querySelector('label')?.click();
    expect(document.activeElement).to.equal(pad);
    pad.blur();
    pad.id = 'it';
    form.querySelector<HTMLLabelElement>('label[for]')?.click();
    expect(document.activeElement).to.equal(pad);
    expect(pad.labels).to.have.length(2);
    await until('its name', () => pad.shadowRoot?.querySelector('input')?.ariaLabel === 'Around Beside');
    pad.blur();
    pad.disabled = true;
    await until('a disabled field', () => pad.shadowRoot?.querySelector('input')?.disabled);
    form.querySelector('label')?.click();
    expect(document.activeElement).to.not.equal(pad);
  });

  it('resets value, ink and notice', async () => {
    const { pad, form } = await mountForm('<form><digit-pad name="digit" value="3" pattern="[0-5]"></digit-pad></form>');
    await drawStroke(pad, SEVEN);
    await until('a value', () => pad.value === '7');
    expect(pad.reportValidity()).to.equal(false);
    await until('the notice', () => pad.shadowRoot?.querySelector('[part=error]'));
    form.reset();
    expect([...new FormData(form)]).to.deep.equal([['digit', '3']]);
    await until('no notice', () => !pad.shadowRoot?.querySelector('[part=error]'));
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });
});
