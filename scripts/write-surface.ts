// `npm run api`: writes api.txt and package-files.txt, the public surface and the content of the package, for review.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { ensureBuilt } from './ensure-built.mjs';
import { describeSurface } from './manifest/describe-surface';
import { formatFiles } from './manifest/format-files';

if (!(await ensureBuilt())) process.exit(1);

writeFileSync('api.txt', await describeSurface());
const { stdout } = spawnSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], { encoding: 'utf8' });
const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
writeFileSync('package-files.txt', formatFiles(packed.files.map(({ path }) => path)));
