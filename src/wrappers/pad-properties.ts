// The element's properties, as a framework hands them on: the same for every wrapper.

import type { Components } from 'digit-pad';

type Element = Components.DigitPad;

/** Names of the properties, not of the methods. */
export type PadProperty = { [Name in keyof Element]-?: NonNullable<Element[Name]> extends (...args: never) => unknown ? never : Name }[keyof Element];

/** Properties of a pad; `undefined` is the element's default. */
export type PadProperties = { readonly [Name in PadProperty]?: Element[Name] | undefined };

/** Every property but `value`, whose meaning each framework has its own words for. A recogniser comes last: see `attributesOf`. */
export const PROPERTIES = [
  'mode',
  'name',
  'required',
  'disabled',
  'readOnly',
  'label',
  'placeholder',
  'allowed',
  'maxDigits',
  'minLength',
  'pattern',
  'autocomplete',
  'recognizeOn',
  'idleDelay',
  'autoClear',
  'minConfidence',
  'loading',
  'assetBase',
  'modelUrl',
  'threads',
  'pointerTypes',
  'guide',
  'showCandidates',
  'messages',
  'recognizer',
] as const satisfies readonly Exclude<PadProperty, 'value'>[];

type Property = (typeof PROPERTIES)[number];

/**
 * The attributes that say what properties say: for the first picture, which a server may have made, where there is no
 * element to set properties of. Objects have none.
 */
export function attributesOf(properties: PadProperties): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of PROPERTIES) {
    const value = properties[name];
    // An eager pad would load the shipped model before it is told of the recogniser to use instead.
    if (name === 'loading' && properties.recognizer) continue;
    if (value === undefined || value === false || typeof value === 'object') continue;
    attributes[attributeName(name)] = value === true ? '' : String(value);
  }
  return attributes;
}

/** Sets the properties that are other than before; one that is no longer given goes back to its default. */
export function assignProperties(pad: HTMLDigitPadElement, next: PadProperties, before: PadProperties): void {
  for (const name of PROPERTIES) {
    if (next[name] !== before[name]) assign(pad, name, next[name] ?? defaultOf(name));
  }
}

function assign<Name extends Property>(pad: HTMLDigitPadElement, name: Name, value: HTMLDigitPadElement[Name]): void {
  pad[name] = value;
}

let untouched: HTMLDigitPadElement | undefined;

function defaultOf<Name extends Property>(name: Name): HTMLDigitPadElement[Name] {
  untouched ??= document.createElement('digit-pad');
  return untouched[name];
}

function attributeName(property: Property): string {
  return property === 'readOnly' ? 'readonly' : property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
