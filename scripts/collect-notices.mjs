// The licences of what is bundled, in one file that travels with the package.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Packages whose code is in dist/, and the holder of the copyright where the package brings no licence file. */
const BUNDLED = {
  'onnxruntime-web': 'Microsoft Corporation',
  'onnxruntime-common': 'Microsoft Corporation',
  comlink: undefined,
  'perfect-freehand': undefined,
  '@stencil/core': undefined,
};

const MIT = readFileSync('LICENSE', 'utf8');

/** The packages whose code is in dist/, with what their own package.json says of them. */
export function bundledPackages() {
  return Object.entries(BUNDLED).map(([name, holder]) => {
    const folder = `node_modules/${name}`;
    const { version, license, homepage, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const source = typeof repository === 'string' ? repository : repository?.url;
    return { name, holder, folder, version, license, homepage: homepage ?? source?.replace(/^git\+|\.git$/g, '') };
  });
}

/** The text of the notices. ONNX Runtime's WebAssembly holds code of further projects, whose notices no npm package brings. */
export function collectNotices() {
  const parts = bundledPackages().map(
    ({ name, holder, folder, version, license }) => `${name} ${version} (${license})\n\n${licenceText(folder, license, holder).trim()}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `digit-pad bundles the following packages.\n\n${parts.join(line)}${line}ONNX Runtime's own ${runtimeNotices()}`;
}

/** ThirdPartyNotices.txt of the release, as its Python package `onnxruntime` has it. */
function runtimeNotices() {
  const { version } = bundledPackages().find(({ name }) => name === 'onnxruntime-web');
  const file = `scripts/notices/onnxruntime-${version}.txt`;
  if (!existsSync(file)) throw new Error(`${file} is missing: take ThirdPartyNotices.txt of ONNX Runtime ${version}, from the Python package of that version.`);
  return readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
}

function licenceText(folder, license, holder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(`${folder}/${file}`, 'utf8');
  if (license !== 'MIT' || !holder || !existsSync(folder)) throw new Error(`${folder} has no licence file.`);
  return MIT.replace(/Copyright .*/, `Copyright (c) ${holder}`);
}
