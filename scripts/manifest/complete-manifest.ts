// Adds to Stencil's manifest what Stencil does not know of: the synchronous members, the native events, the CSS states.

import { readInterface } from '../docs/read-types';
import { elementOf, type ElementDeclaration, type Field, type Manifest, type Method, type Named, type Typed } from './manifest';

const NATIVE_MEMBERS = 'src/components/digit-pad/native-members.ts';
const NATIVE = 'As on a native input.';

const NATIVE_EVENTS: readonly (Named & Typed)[] = [
  { name: 'change', description: 'The value has settled.', type: { text: 'Event' } },
  { name: 'input', description: 'A person changed the value.', type: { text: 'InputEvent' } },
  { name: 'invalid', description: 'The content will not do, and somebody asked.', type: { text: 'Event' } },
];

const CSS_STATES: readonly Named[] = [
  { name: 'loading', description: 'The model is on its way.' },
  { name: 'drawing', description: 'The pen is down.' },
  { name: 'sure', description: 'The reading was accepted.' },
  { name: 'unsure', description: 'The ink was refused.' },
  { name: 'error', description: 'The model could not be loaded.' },
];

/** Where a consumer finds the element. */
const PATH = 'dist/entries/index.js';

/** The manifest that the package ships. */
export function completeManifest(manifest: Manifest): Manifest {
  const element = elementOf(manifest);
  const declaration: ElementDeclaration = {
    ...element,
    members: [...element.members.map(readable), ...nativeMembers()],
    events: [...element.events.map(readable), ...NATIVE_EVENTS].sort(byName),
    cssStates: CSS_STATES,
  };
  const [module] = manifest.modules;
  return { ...manifest, modules: [{ kind: 'javascript-module', path: PATH, declarations: [declaration], exports: withPath(module?.exports ?? []) }] };
}

function nativeMembers(): (Field | Method)[] {
  return readInterface(NATIVE_MEMBERS, 'NativeMembers').map(({ name, type, docs }) => {
    const description = docs || NATIVE;
    const call = /^\((.*)\): (.+)$/.exec(type);
    if (!call) return { kind: 'field', name, description, type: { text: type }, readonly: true };
    const [, given = '', returned = ''] = call;
    return { kind: 'method', name, description, parameters: given ? [parameter(given)] : [], return: { type: { text: returned } } };
  });
}

function parameter(text: string): { name: string } & Typed {
  const [name = '', type = ''] = text.split(': ');
  return { name, type: { text: type } };
}

/** Types by their names, and none of the places in our sources, which no consumer has. */
function readable<Entry extends Named>(entry: Entry): Entry {
  const text = JSON.stringify(entry, (key, value: unknown) => (key === 'references' ? undefined : value));
  return JSON.parse(
    text
      .replace(/CustomEvent<\{ readonly status.*?\}>/, 'CustomEvent<RecognizerState>')
      .replace('"text":"Messages | undefined"', '"text":"Partial<Messages> | undefined"')
      .replace('"text":"Drawing<unknown>"', '"text":"Drawing"'),
  ) as Entry;
}

function withPath(exports: readonly unknown[]): unknown[] {
  return exports.map((entry) => {
    const { declaration, ...rest } = entry as { declaration: object };
    return { ...rest, declaration: { ...declaration, module: PATH } };
  });
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
}
