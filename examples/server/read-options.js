// What a query asks for: ?allowed=0-4&minConfidence=0.9

import { RequestError } from './errors.js';

const OPTIONS = { allowed: (text) => text, mode: (text) => text, maxDigits: Number, minConfidence: Number };

/** The SDK judges the values itself; a name that nobody knows is a mistake of spelling, and told. */
export function readOptions(query) {
  const unknown = Object.keys(query).filter((name) => !Object.hasOwn(OPTIONS, name));
  if (unknown.length > 0) {
    throw new RequestError(400, 'unknown-option', `There is no option ${unknown.join(', ')}. There are: ${Object.keys(OPTIONS).join(', ')}.`);
  }
  return Object.fromEntries(Object.entries(query).map(([name, text]) => [name, OPTIONS[name](text)]));
}
