// Stencil's declarations import without extensions, which Node's way of resolving types does not take: adds them.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RELATIVE_IMPORT = /((?:from|import)\s*\(?\s*)(["'])(\.{1,2}\/[^"']*)\2/g;

/** Rewrites every .d.ts below a folder in place. */
export function extendSpecifiers(folder) {
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.d.ts'))) {
    const at = path.join(folder, file);
    const text = readFileSync(at, 'utf8');
    const extended = text.replace(RELATIVE_IMPORT, (whole, before, quote, specifier) => {
      if (/\.(js|css|json)$/.test(specifier)) return whole;
      const target = path.resolve(path.dirname(at), specifier);
      if (existsSync(`${target}.d.ts`)) return `${before}${quote}${specifier}.js${quote}`;
      if (existsSync(path.join(target, 'index.d.ts'))) return `${before}${quote}${specifier}/index.js${quote}`;
      return whole;
    });
    if (extended !== text) writeFileSync(at, extended);
  }
}
