// The public surface as text, for api.txt: what others build on, one line each, so that a change shows in review.

import { readFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { elementOf, type Manifest, type Method } from './manifest';

/** Entries whose types are told, and where they lie. */
const TYPED = {
  'digit-pad/sdk': 'dist/types/sdk/index.d.ts',
  'digit-pad/react': 'dist/types/wrappers/react/index.d.ts',
  'digit-pad/vue': 'dist/types/wrappers/vue/index.d.ts',
  'digit-pad/angular': 'dist/types/wrappers/angular/index.d.ts',
};

/** The text of api.txt for what is built. */
export async function describeSurface(): Promise<string> {
  const project = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const types: string[] = [];
  for (const [entry, path] of Object.entries(TYPED)) types.push(`# ${entry}\n\n${await readTypes(path)}`);
  return `${['# entries', '', ...Object.keys(project.exports), '', '# <digit-pad>', '', ...describeElement(manifest), '', types.join('\n')].join('\n').trimEnd()}\n`;
}

function describeElement(manifest: Manifest): string[] {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = elementOf(manifest);
  return [
    ...attributes.map(({ name, type, default: fallback }) => `attribute ${name}: ${type.text}${fallback === undefined ? '' : ` = ${fallback}`}`),
    ...members.map((member) =>
      member.kind === 'method' ? describeMethod(member) : `${member.readonly ? 'readonly ' : ''}property ${member.name}: ${member.type.text}`,
    ),
    ...events.map(({ name, type }) => `event ${name}: ${type.text}`),
    ...slots.map(({ name }) => `slot ${name}`),
    ...cssParts.map(({ name }) => `part ${name}`),
    ...cssProperties.map(({ name }) => `variable ${name}`),
    ...cssStates.map(({ name }) => `state ${name}`),
  ];
}

function describeMethod({ name, parameters = [], return: returned }: Method): string {
  return `method ${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type.text}`).join(', ')}): ${returned.type.text}`;
}

/** The declarations that an entry exports and what they are made of, without comments. */
async function readTypes(path: string): Promise<string> {
  const bundle = await rollup({ input: path, external: (id) => !id.startsWith('.') && !id.startsWith('/'), plugins: [dts()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code.replace(/^[ \t]*\/\*[\s\S]*?\*\/\n/gm, '');
}
