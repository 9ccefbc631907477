// What others build on, and what the package weighs: committed, so that a change shows in review.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSurface } from '../../scripts/manifest/describe-surface';
import { formatFiles } from '../../scripts/manifest/format-files';
import { elementOf, type Manifest } from '../../scripts/manifest/manifest';
import { cssStates, UNTOUCHED } from '../../src/components/digit-pad/pad-state';
import { PROPERTIES } from '../../src/wrappers/pad-properties';
import { packApp, type PackedApp } from './packed-app';

interface VscodeData {
  readonly tags: readonly { readonly name: string; readonly attributes: readonly { readonly name: string; readonly values?: readonly unknown[] }[] }[];
}

interface WebTypes {
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly { readonly name: string; readonly attributes: readonly unknown[]; readonly js: { readonly events: readonly unknown[] } }[];
    };
  };
}

const { budget } = JSON.parse(readText('size-budget.json')) as { readonly budget: Readonly<Record<string, number>> };

let app: PackedApp;

beforeAll(() => {
  app = packApp();
});

afterAll(() => {
  app.remove();
});

function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A JSON file as a consumer finds it in the package. */
function readPacked(path: string): unknown {
  return JSON.parse(readFileSync(`${app.folder}/node_modules/digit-pad/${path}`, 'utf8'));
}

describe('the public surface', () => {
  it('is what api.txt says; after a change on purpose run `npm run api`, and review the difference', async () => {
    expect(await describeSurface()).toBe(readText('api.txt'));
  });

  it('comes in the files that package-files.txt lists; after a change on purpose run `npm run api`', () => {
    expect(formatFiles(app.files)).toBe(readText('package-files.txt'));
  });
});

describe('the manifest', () => {
  const element = () => elementOf(readPacked('dist/custom-elements.json') as Manifest);

  it('knows every property, attribute and method of the class, the synchronous ones too', () => {
    const source = readText('src/components/digit-pad/digit-pad.tsx');
    const declared = (pattern: RegExp) => Array.from(source.matchAll(pattern), ([, name]) => name);
    const members = element().members.map(({ name }) => name);
    const names = [
      ...declared(/^ {2}@Prop\(.*?\) (\w+)/gm),
      ...declared(/^ {2}get (\w+)\(/gm),
      ...declared(/^ {2}@Method\(\)\s+async (\w+)/gm),
      ...declared(/^ {2}(\w+Validity)\(/gm),
    ];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => name === undefined || !members.includes(name))).toEqual([]);
    expect([...members].sort()).toEqual([...names].sort());
  });

  it('has a line on everything, a type where there is one, and no place in our sources', () => {
    const { attributes, members, events, slots, cssParts, cssProperties, cssStates: states } = element();
    const all = [attributes, members, events, slots, cssParts, cssProperties, states];
    for (const entries of all) expect(entries.length).toBeGreaterThan(4);
    expect(all.flat().filter(({ description }) => !description)).toEqual([]);
    expect([...attributes, ...events].filter(({ type }) => !type.text)).toEqual([]);
    expect(JSON.stringify(readPacked('dist/custom-elements.json'))).not.toMatch(/src\/|\.\.\//);
  });

  it('names the events that the pad fires and the states that it shows', () => {
    const events = element().events.map(({ name }) => name);
    expect(events).toEqual(['change', 'clear', 'error', 'input', 'invalid', 'prediction', 'progress', 'statuschange', 'strokeend', 'strokestart']);
    expect(element().cssStates.map(({ name }) => name)).toEqual(Object.keys(cssStates(UNTOUCHED, 'idle')));
  });

  it('names a module of the package', () => {
    const { modules } = readPacked('dist/custom-elements.json') as Manifest;
    expect(modules.map(({ path }) => existsSync(`${app.folder}/node_modules/digit-pad/${path}`))).toEqual([true]);
  });

  it('has every property that the wrappers hand on', () => {
    const fields = element().members.flatMap((member) => (member.kind === 'field' && !member.readonly ? [member.name] : []));
    expect([...PROPERTIES, 'value'].sort()).toEqual(fields.sort());
  });

  it('is what editors are told', () => {
    const manifest = readPacked('package.json') as Readonly<Record<string, string>>;
    expect(manifest['customElements']).toBe('./dist/custom-elements.json');
    expect(manifest['web-types']).toBe('./dist/web-types.json');
    const attributes = element().attributes.map(({ name }) => name);
    const [tag] = (readPacked('dist/vscode.html-custom-data.json') as VscodeData).tags;
    expect(tag?.name).toBe('digit-pad');
    expect(tag?.attributes.map(({ name }) => name)).toEqual(attributes);
    expect(tag?.attributes.find(({ name }) => name === 'guide')?.values).toHaveLength(3);
    const webTypes = readPacked('dist/web-types.json') as WebTypes;
    expect(webTypes.version).toBe(manifest['version']);
    const [described] = webTypes.contributions.html.elements;
    expect(described?.attributes).toHaveLength(attributes.length);
    expect(described?.js.events).toHaveLength(element().events.length);
  });
});

describe('the weight', () => {
  it.each(Object.entries(budget))('%s is within %i bytes of brotli; raise a number in size-budget.json in the change that grows the bundle', (path, most) => {
    const bytes = readFileSync(`${app.folder}/node_modules/digit-pad/${path}`);
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
    expect(
      packed,
      `${path} weighs ${packed} bytes, its budget is ${most}. Raise a number in size-budget.json in the change that grows the bundle.`,
    ).toBeLessThanOrEqual(most);
    expect(packed, `${path} weighs ${packed} bytes only: lower its budget of ${most}, so that it guards again.`).toBeGreaterThan(0.8 * most);
  });

  it('is budgeted for every script that runs and every asset', () => {
    const chunk = /\/(messages|p)-[\w-]{8}\.js$|\/(index|element|cli)\.js$/;
    const scripts = app.files.filter((path) => /^dist\/(assets|digit-pad|sdk|react|vue|angular|components)\//.test(path) && !path.endsWith('.d.ts'));
    expect(scripts.filter((path) => !(path in budget) && !chunk.test(path))).toEqual([]);
  });
});

describe('the release', () => {
  it('proves where the package comes from', () => {
    const { publishConfig } = JSON.parse(readText('package.json')) as { publishConfig: unknown };
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
    expect(readText('.github/workflows/release.yml')).toContain('id-token: write');
    expect(readdirSync(new URL('../../.changeset', import.meta.url))).toContain('config.json');
  });
});
