// `npm run release`, first part: writes into package.json the repository that the workflow runs in. npm takes a provenance only
// with it, and finds by it what the README refers to.

import { readFileSync, writeFileSync } from 'node:fs';

const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = process.env;
if (!name) throw new Error('GITHUB_REPOSITORY is not set: a release runs in a workflow.');
const address = `${server}/${name}`;
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
Object.assign(manifest, { repository: { type: 'git', url: `git+${address}.git` }, homepage: `${address}#readme`, bugs: `${address}/issues` });
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
