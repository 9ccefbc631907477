import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../dist/entries/index.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // What axe finds fails the tests.
    a11y: { test: 'error' },
    actions: { handles: ['prediction', 'input', 'change', 'strokestart', 'strokeend', 'clear'] },
  },
};

export default preview;
