// The pages themselves: what is made is up to date, what is shown is tested, and links lead somewhere.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/collect-notices.mjs';
import { drawDiagrams } from '../../scripts/docs/draw-diagrams';
import { fillPage, snippetsOf, untestedBlocks } from '../../scripts/docs/fill-page';
import { filesBelow, PAGES, readPage } from '../../scripts/docs/pages';
import { errorCodes } from '../../scripts/docs/sdk-tables';
import { brokenLinks, headings, linksOf } from './check-links';

const TESTS = filesBelow('test')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** A test runs a snippet that it names: by its path, or, in an app that has a folder of them, by an import of `./snippets/NAME`. */
function isRun(snippet: string): boolean {
  const [folder = '', name = ''] = snippet.split('/');
  const module = name.replace(/\.tsx?$/, '');
  return TESTS.some(({ path, text }) => text.includes(snippet) || (path.includes(`/${folder}/`) && text.includes(`'./snippets/${module}'`)));
}

const shown = PAGES.flatMap((path) => snippetsOf(readPage(path)).map((source) => source.split('#')[0] ?? ''));

describe.each(PAGES)('%s', (path) => {
  const text = readPage(path);

  it('is what `npm run docs` makes of it', () => {
    expect(fillPage(path, text)).toBe(text);
  });

  it('has no code block that is not a tested file', () => {
    expect(untestedBlocks(text).map((line) => `${path}:${line}`)).toEqual([]);
  });

  it('has no row of a made table without its meaning', () => {
    const rows = Array.from(text.matchAll(/<!-- made (?!data|figures|model|packages)[\s\S]*?<!-- \/made -->/g)).flatMap(([part]) => part.split('\n'));
    expect(rows.filter((row) => /\|\s+\|$/.test(row))).toEqual([]);
  });

  it('links to what is there', () => {
    expect(brokenLinks(path, text)).toEqual([]);
  });

  it('begins with its title, and has no other of that rank', () => {
    const titles = headings(text).filter(({ rank }) => rank === 1);
    expect(titles).toHaveLength(1);
    expect(text.startsWith('# ')).toBe(true);
  });
});

describe('the pages of docs/', () => {
  it('are all named in the index', () => {
    const named = linksOf(readPage('docs/README.md')).map(({ target }) => posix.join('docs', target));
    const pages = PAGES.filter((path) => dirname(path) === 'docs' && path !== 'docs/README.md');
    expect(pages.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('show drawings that are what `npm run docs` makes', () => {
    for (const [path, svg] of Object.entries(drawDiagrams())) expect(readPage(path)).toBe(svg);
  });

  it('tell of every error code, each under its own heading', () => {
    const sections = headings(readPage('docs/troubleshooting.md')).filter(({ rank }) => rank === 3);
    expect(sections.map(({ text }) => text)).toEqual(errorCodes().map(({ name }) => name));
    expect(sections.length).toBeGreaterThan(8);
  });

  it('say what is fetched in the sizes that it has', () => {
    const wasm = readFileSync('dist/assets/ort.wasm');
    const megabytes = [wasm, gzipSync(wasm)].map(({ length }) => `${(length / 1e6).toFixed(1)} MB`);
    for (const size of megabytes) expect(readPage('docs/hosting.md')).toContain(size);
    const fetched = gzipSync(wasm).length + readFileSync('dist/assets/digit-pad.onnx').length;
    expect(readPage('docs/getting-started.md')).toContain(`about ${Math.round(fetched / 1e6)} MB`);
  });
});

describe('the snippets', () => {
  it('are all shown on a page', () => {
    expect(filesBelow('docs/snippets').filter((path) => !shown.includes(path))).toEqual([]);
  });

  it('are all run by a test', () => {
    const ours = shown.filter((path) => path.startsWith('docs/snippets/')).map((path) => path.slice('docs/snippets/'.length));
    expect(ours.filter((path) => !isRun(path))).toEqual([]);
    expect(ours.length).toBeGreaterThan(30);
  });

  it('come from docs/snippets, or from examples and stories, which have tests of their own', () => {
    expect(shown.filter((path) => !/^(docs\/snippets|examples|stories)\//.test(path))).toEqual([]);
  });
});

describe('the notices', () => {
  it('name every package whose code Stencil and rollup put into dist/', () => {
    const sources = filesBelow('dist')
      .filter((path) => path.endsWith('.map'))
      .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] }).sources);
    const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    const known = bundledPackages().map(({ name }) => name);
    expect(packages.length).toBeGreaterThan(2);
    expect(packages.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('travel with the package', () => {
    expect(existsSync('dist/assets/THIRD-PARTY-NOTICES.txt')).toBe(true);
    const notices = readFileSync('dist/assets/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const { name, version, license } of bundledPackages()) expect(notices).toContain(`${name} ${String(version)} (${String(license)})`);
    // What is compiled into the WebAssembly, by the paths that it holds, and what those projects' headers bring.
    for (const project of ['abseil', 'protobuf', 'google/re2', 'Eigen', 'flatbuffers', 'Microsoft GSL', 'SafeInt']) expect(notices).toContain(project);
  });
});
