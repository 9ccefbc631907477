// Finds the links and headings of Markdown, and the links that lead nowhere.

import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { readPage } from '../../scripts/docs/pages';

/** A link, and the line it stands on, counted from 1. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A heading; rank 1 is the title. */
export interface Heading {
  readonly text: string;
  readonly rank: number;
}

/** Links and pictures, in Markdown and in HTML, outside code. */
export function linksOf(text: string): Link[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((line, i) =>
      Array.from(line.matchAll(/\]\(([^)\s]+)\)|(?:href|src|srcset)="([^"]+)"/g), ([, markdown, html]) => ({ target: markdown ?? html ?? '', line: i + 1 })),
    );
}

/** Headings, outside code. */
export function headings(text: string): Heading[] {
  return Array.from(withoutCode(text, false).matchAll(/^(#{1,6}) (.+)$/gm), ([, marks = '', title = '']) => ({ text: title, rank: marks.length }));
}

/** Links of a page to files or headings that are not there, as `path:line: target`. Other sites are not asked. */
export function brokenLinks(path: string, text: string): string[] {
  return linksOf(text)
    .filter(({ target }) => !/^(https?:|mailto:)/.test(target) && !leads(path, text, target))
    .map(({ target, line }) => `${path}:${line}: ${target}`);
}

function leads(path: string, text: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const to = posix.join(posix.dirname(path), file);
  if (!existsSync(to)) return false;
  const there = file === '' ? text : anchor === undefined ? '' : readPage(to);
  return anchor === undefined || headings(there).some((heading) => slug(heading.text) === anchor);
}

/** What GitHub makes of a heading. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** The text with code taken out, its lines kept. */
function withoutCode(text: string, inline = true): string {
  const blocks = text.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/[^\n]/g, ''));
  return inline ? blocks.replace(/`[^`\n]*`/g, '') : blocks;
}
