import type { Config } from '@stencil/core';

export const config: Config = {
  namespace: 'digit-pad',
  // Stencil would write an inline style to hide the element before definition; a strict CSP refuses it.
  invisiblePrehydration: false,
  sourceMap: true,
  minifyJs: false,
  outputTargets: [
    { type: 'dist-custom-elements', dir: 'dist/components', customElementsExportBehavior: 'default', externalRuntime: false, generateTypeDeclarations: true },
    { type: 'docs-json', file: 'dist/docs.json' },
    { type: 'docs-custom-elements-manifest', file: 'dist/custom-elements.json' },
  ],
};
