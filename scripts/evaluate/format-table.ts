// Rows of text in columns.

/** Columns as wide as their longest cell, the first to the left and the others to the right. @param indent Spaces before each row. */
export function formatTable(rows: readonly (readonly string[])[], indent = 2): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)), []);
  return rows
    .map(
      (row) =>
        ' '.repeat(indent) + row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
