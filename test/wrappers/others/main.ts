// The pages' snippets without a wrapper; the page's query names one.

import { mount } from 'svelte';

const app = document.getElementById('app');
switch (location.search.slice(1)) {
  case 'svelte': {
    const { default: Pad } = await import('./snippets/Pad.svelte');
    if (app) mount(Pad, { target: app });
    break;
  }
  case 'lit':
    await import('./snippets/lit.js');
    app?.append(document.createElement('digit-note'));
    break;
  default:
    await import('./snippets/plain.js');
}
