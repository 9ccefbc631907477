// Puts into a page what its markers name, and leaves the rest as it was written by hand:
//   <!-- snippet docs/snippets/form.html -->      then a code block: the file, or its `#region`
//   <!-- made attributes --> … <!-- /made -->     the table of that name

import { makePart } from './make-part';
import { readSnippet } from './read-snippet';

const SNIPPET = /^(<!-- snippet (\S+) -->\n)```\w*\n[\s\S]*?^```$/gm;
const MADE = /^(<!-- made ([\w-]+(?: [\w-]+)*) -->\n)[\s\S]*?^(<!-- \/made -->)$/gm;

/** How a code block is coloured, where that is not the file's ending. */
const LANGUAGES: Readonly<Record<string, string>> = { mjs: 'js', headers: 'http' };

/**
 * The page as it should be.
 *
 * @throws Error that names the page, where a marker names a file or a part that is not there.
 */
export function fillPage(path: string, text: string): string {
  try {
    return text
      .replace(SNIPPET, (_, marker: string, source: string) => `${marker}\`\`\`${languageOf(source)}\n${readSnippet(source)}\n\`\`\``)
      .replace(MADE, (_, marker: string, part: string, end: string) => `${marker}\n${makePart(part)}\n\n${end}`);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The snippets that a page shows, as its markers name them. */
export function snippetsOf(text: string): string[] {
  return Array.from(text.matchAll(SNIPPET), ([, , source = '']) => source);
}

/** Lines, counted from 1, where a code block begins that no marker stands above: nothing tests it. */
export function untestedBlocks(text: string): number[] {
  const lines = text.split('\n');
  let inside = false;
  return lines.flatMap((line, i) => {
    if (!/^\s*(```|~~~)/.test(line)) return [];
    inside = !inside;
    return inside && !/^<!-- snippet \S+ -->$/.test(lines[i - 1] ?? '') ? [i + 1] : [];
  });
}

function languageOf(source: string): string {
  const ending = /\.(\w+)(?:#.*)?$/.exec(source)?.[1] ?? '';
  return LANGUAGES[ending] ?? ending;
}
