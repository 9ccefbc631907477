// The text of a snippet: a file that the tests run, or a named region of it.

import { readFileSync } from 'node:fs';

/**
 * Reads `path` or `path#region`. A region stands between two lines that contain `#region NAME` and `#endregion`, in the
 * comment of whatever language; such lines are not shown, and what all lines are indented by is taken away.
 *
 * @throws Error where there is no such file or region.
 */
export function readSnippet(source: string): string {
  const [path = '', region] = source.split('#');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  if (region === undefined) return lines.filter((line) => !isMark(line)).join('\n');
  const first = lines.findIndex((line) => line.match(/#region (\S+)/)?.[1] === region);
  const length = lines.slice(first + 1).findIndex((line) => line.includes('#endregion'));
  if (first < 0 || length < 0) throw new Error(`${path} has no region "${region}" that ends.`);
  return outdent(lines.slice(first + 1, first + 1 + length));
}

function isMark(line: string): boolean {
  return /#(region \S+|endregion)/.test(line);
}

function outdent(lines: readonly string[]): string {
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
