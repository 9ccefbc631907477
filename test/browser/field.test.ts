import { expect } from 'chai';
import { drawStroke, fakeRecognizer, isRendered, mount, mountPad, padsIn, pause, recordEvents, SEVEN, unmountAll } from './pad';
import { until } from './until';

describe('The pad as a form field', () => {
  afterEach(unmountAll);

  it('gives its form the value under its name, and takes its default back on reset', async () => {
    const place = await mount('<form><digit-pad name="digit" value="3"></digit-pad></form>');
    const form = place.querySelector('form') as HTMLFormElement;
    const [pad] = padsIn(place);
    if (!pad) throw new Error('no pad');
    pad.recognizer = fakeRecognizer();
    expect(new FormData(form).get('digit')).to.equal('3');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    expect(new FormData(form).get('digit')).to.equal('7');
    form.reset();
    expect(new FormData(form).get('digit')).to.equal('3');
    expect((await pad.getDrawing()).strokes).to.have.length(0);
  });

  it('is left out of its form while disabled', async () => {
    const place = await mount('<form><digit-pad name="digit" value="3" disabled></digit-pad></form>');
    expect(new FormData(place.querySelector('form') as HTMLFormElement).has('digit')).to.equal(false);
  });

  it('drops the ink, maps other digits to ASCII and fires nothing when a script sets the value', async () => {
    const pad = await mountPad({ recognizer: fakeRecognizer(), idleDelay: 20 });
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(60);
    const events = recordEvents(pad, 'input', 'change', 'clear');
    pad.value = '٤';
    expect(pad.value).to.equal('4');
    pad.value = 'x５';
    expect(pad.value).to.equal('5');
    await pause(60);
    expect((await pad.getDrawing()).strokes).to.have.length(0);
    expect(events).to.deep.equal([]);
  });

  it('reads a drawing that a script sets, without input or change', async () => {
    const pad = await mountPad({ idleDelay: 20 });
    const events = recordEvents(pad, 'input', 'change');
    const points = SEVEN.map(([x, y]) => ({ x: 100 * x, y: 100 * y }));
    await pad.setDrawing({ strokes: [{ points }], area: { width: 100, height: 100 } });
    await pause(60);
    expect(pad.value).to.equal('7');
    expect(events).to.deep.equal([]);
  });

  it('lets events cross a shadow root as the contract says', async () => {
    const host = document.createElement('div');
    host.className = 'mounted';
    document.body.prepend(host);
    const pad = document.createElement('digit-pad');
    Object.assign(pad, { recognizer: fakeRecognizer(), idleDelay: 20 });
    host.attachShadow({ mode: 'open' }).append(pad);
    await isRendered(pad);
    const outside = recordEvents(document.body, 'prediction', 'input', 'strokestart', 'strokeend', 'change', 'progress', 'statuschange', 'error');
    await drawStroke(pad, SEVEN);
    await until(`pad.value === '7'`, () => pad.value === '7');
    await pause(80);
    expect(new Set(outside)).to.deep.equal(new Set(['strokestart', 'strokeend', 'prediction', 'input']));
  });
});
