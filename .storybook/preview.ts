import { html } from 'lit';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../dist/entries/index.js';
import './preview.css';

setCustomElementsManifest(manifest);

const SCHEMES: Readonly<Record<string, string>> = { system: 'light dark', light: 'light', dark: 'dark' };

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // What axe finds fails the tests.
    a11y: { test: 'error' },
    actions: { handles: ['prediction', 'input', 'change', 'strokestart', 'strokeend', 'clear'] },
    docs: { codePanel: true },
  },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'contrast', items: Object.keys(SCHEMES), dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'system' },
  decorators: [(story, { globals }) => html`<div class="stage" style="color-scheme: ${SCHEMES[String(globals['scheme'])] ?? 'light dark'}">${story()}</div>`],
};

export default preview;
