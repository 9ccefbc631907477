// The results as text.

/** A row for each case: medians of both sides, and the ratio ours to peer, pair by pair. */
export function formatTable(results, { cpu, cores, node, browser }) {
  const rows = [
    ['', 'unit', 'ours', 'peer', 'ratio', 'least to most'],
    ...results.map(({ name, unit, ours, peer, ratio }) => [
      name,
      unit,
      formatNumber(ours.median),
      formatNumber(peer.median),
      ratio.median.toFixed(2),
      `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '));
  return [...lines, '', `${cpu}, ${cores} cores, Node ${node.slice(1)}, Chromium ${browser}. Trust the ratios; under 1 is better for us.`].join('\n');
}

function formatNumber(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
