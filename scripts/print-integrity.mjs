// Prints what a page needs to load the script-tag file from a CDN and know that it is the right one.
// `node scripts/print-integrity.mjs`; the release puts it into its notes.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FILE = 'dist/digit-pad/digit-pad.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const integrity = `sha384-${createHash('sha384').update(readFileSync(FILE)).digest('base64')}`;

console.log(`Subresource integrity of ${FILE} in ${version}:

\`\`\`html
<script
  type="module"
  src="https://cdn.jsdelivr.net/npm/digit-pad@${version}/${FILE}"
  integrity="${integrity}"
  crossorigin="anonymous"
></script>
\`\`\``);
