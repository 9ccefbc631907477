// The packaged element starts in a real browser.

import { expect } from 'chai';
import { until } from './until';

describe('the built element', () => {
  it('is registered by its entry, and a second import changes nothing', async () => {
    await import('/dist/entries/index.js');
    const registered = customElements.get('digit-pad');
    await import('/dist/entries/index.js?again');
    expect(registered).to.be.a('function');
    expect(customElements.get('digit-pad')).to.equal(registered);
  });

  it('shows a pad to draw on, without a value', async () => {
    await import('/dist/entries/index.js');
    const pad = document.createElement('digit-pad');
    document.body.append(pad);
    const canvas = await until('a canvas in the shadow root', () => pad.shadowRoot?.querySelector('canvas'));
    expect(canvas.getBoundingClientRect().height).to.be.greaterThan(50);
    expect(pad.value).to.equal('');
    pad.remove();
  });
});
