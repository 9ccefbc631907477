// The packages whose code is in dist/, with their licences: the same list that makes THIRD-PARTY-NOTICES.txt.

import { bundledPackages } from '../collect-notices.mjs';
import { markdownTable } from './markdown-table';

/** One row a package. */
export function packagesTable(): string {
  const rows = bundledPackages().map(({ name, version, license, homepage }) => [homepage ? `[${name}](${homepage})` : name, version, license]);
  return markdownTable(['package', 'version', 'licence'], rows);
}
