// A step of the build, after Stencil: completes the custom-elements manifest, and writes what editors read of it.

import { readFileSync, writeFileSync } from 'node:fs';
import { completeManifest } from './manifest/complete-manifest';
import { vscodeData, webTypes } from './manifest/editor-data';
import type { Manifest } from './manifest/manifest';

const PATH = 'dist/custom-elements.json';

const manifest = completeManifest(JSON.parse(readFileSync(PATH, 'utf8')) as Manifest);
const project = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
for (const [path, data] of [
  [PATH, manifest],
  ['dist/vscode.html-custom-data.json', vscodeData(manifest)],
  ['dist/web-types.json', webTypes(manifest, project)],
] as const) {
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}
