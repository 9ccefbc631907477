// What the element has, off the JSON that Stencil writes at each build, and off the types that Stencil does not know of.

import { readFileSync } from 'node:fs';
import { code, markdownTable } from './markdown-table';
import { readInterface } from './read-types';

/** The part of Stencil's docs-json that is needed here. */
interface ElementDocs {
  readonly props: readonly { readonly name: string; readonly attr?: string; readonly type: string; readonly default?: string; readonly docs: string }[];
  readonly events: readonly { readonly event: string; readonly detail: string; readonly bubbles: boolean; readonly composed: boolean; readonly docs: string }[];
  readonly methods: readonly { readonly signature: string; readonly docs: string }[];
  readonly styles: readonly Named[];
  readonly parts: readonly Named[];
  readonly slots: readonly Named[];
}

interface Named {
  readonly name: string;
  readonly docs: string;
}

const NATIVE = 'src/components/digit-pad/native-members.ts';

/** Events that people, not Stencil, make: as on native inputs. */
const NATIVE_EVENTS = [
  { event: 'input', detail: '`InputEvent`', bubbles: 'bubbles, composed', docs: 'A person changed the value: by ink, typing, a candidate, undo or clear.' },
  {
    event: 'change',
    detail: '`Event`',
    bubbles: 'bubbles',
    docs: 'The value has settled: `idle-delay` after the pen, Enter, leaving the pad, a candidate, or clear.',
  },
  {
    event: 'invalid',
    detail: '`Event`',
    bubbles: '',
    docs: 'The content will not do, and somebody asked: the form as it is sent, `checkValidity()` or `reportValidity()`. `preventDefault()` keeps the notice away.',
  },
];

/** Unions that would fill the cell are told by their name. */
const NAMED_DETAILS: Readonly<Record<string, string>> = { statuschange: 'RecognizerState', void: '' };

/** Attributes with the property each is, its type and default. */
export function attributesTable(): string {
  const rows = readElement().props.flatMap(({ name, attr, type, default: fallback, docs }) =>
    attr ? [[code(attr), attr === name ? '' : code(name), code(withoutUndefined(type)), code(fallback), docs]] : [],
  );
  return markdownTable(['attribute', 'property', 'type', 'default', 'meaning'], rows);
}

/** Properties without an attribute: those a page sets, and those it only reads. */
export function propertiesTable(): string {
  const set = readElement().props.flatMap(({ name, attr, type, docs }) => (attr ? [] : [[code(name), code(withoutUndefined(type)), docs]]));
  const read = nativeMembers()
    .filter(({ type }) => !type.startsWith('('))
    .map(({ name, type, docs }) => [code(name), code(type), docs || 'As on a native input.']);
  return markdownTable(['property', 'type', 'meaning'], [...set, ...read.map(([name = '', type = '', docs = '']) => [`${name} (read-only)`, type, docs])]);
}

/** Methods: Stencil's, which give promises, and the synchronous ones of native inputs. */
export function methodsTable(): string {
  const promised = readElement().methods.map(({ signature, docs }) => [code(signature.replace(' => ', ': ')), docs]);
  const native = nativeMembers()
    .filter(({ type }) => type.startsWith('('))
    .map(({ name, type, docs }) => [code(name + type), docs]);
  return markdownTable(['method', 'does'], [...promised, ...native]);
}

/** Events, what they carry and how far they go. */
export function eventsTable(): string {
  const own = readElement().events.map(({ event, detail, bubbles, composed, docs }) => [
    code(event),
    code(NAMED_DETAILS[event] ?? NAMED_DETAILS[detail] ?? detail),
    [bubbles && 'bubbles', composed && 'composed'].filter(Boolean).join(', '),
    docs,
  ]);
  const native = NATIVE_EVENTS.map(({ event, detail, bubbles, docs }) => [code(event), detail, bubbles, docs]);
  return markdownTable(['event', '`detail`, or class', 'goes', 'when'], [...own, ...native]);
}

/** CSS variables. */
export function variablesTable(): string {
  return namedTable('variable', readElement().styles);
}

/** CSS parts. */
export function partsTable(): string {
  return namedTable('part', readElement().parts);
}

/** Slots. */
export function slotsTable(): string {
  return namedTable('slot', readElement().slots);
}

function namedTable(head: string, rows: readonly Named[]): string {
  return markdownTable(
    [head, 'is'],
    rows.map(({ name, docs }) => [code(name), docs]),
  );
}

function readElement(): ElementDocs {
  const { components } = JSON.parse(readFileSync('dist/docs.json', 'utf8')) as { components: readonly ElementDocs[] };
  const [element] = components;
  if (!element) throw new Error('dist/docs.json describes no element. Run `npm run build`.');
  return element;
}

function nativeMembers() {
  return readInterface(NATIVE, 'NativeMembers');
}

function withoutUndefined(type: string): string {
  return type.replace(' | undefined', '').replaceAll('"', "'");
}
