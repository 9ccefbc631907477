// The files of dist/assets as one module, for `digit-pad/inline`: gzipped, since a page can unpack that by itself.

import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** By the names in src/sdk/asset-urls.ts. */
const FILES = { worker: 'worker.js', engine: 'engine.js', glue: 'ort.mjs', wasm: 'ort.wasm', model: 'digit-pad.onnx', card: 'digit-pad.json' };

/** Writes `dist/inline/packed.js`. */
export function packAssets(dist) {
  const lines = Object.entries(FILES).map(
    ([name, file]) => `  ${name}: '${gzipSync(readFileSync(`${dist}/assets/${file}`), { level: 9 }).toString('base64')}',`,
  );
  writeFileSync(
    `${dist}/inline/packed.js`,
    `// Made by the build. Licences: assets/THIRD-PARTY-NOTICES.txt\nexport const packed = {\n${lines.join('\n')}\n};\n`,
  );
}
