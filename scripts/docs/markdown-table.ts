// Tables as they are written in Markdown.

/** A table; cells are Markdown already. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
}

/** Code in a cell, or nothing. */
export function code(text: string | undefined): string {
  return text ? `\`${text}\`` : '';
}

/** Bars would end the cell, also inside code. */
function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
