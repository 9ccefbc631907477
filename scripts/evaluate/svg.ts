// What the pictures of an evaluation share: their frame, text and colours.

/** Ink on paper, and the one colour that marks what is meant. */
export const COLOURS = { paper: '#ffffff', ink: '#1b1f27', quiet: '#6b7280', line: '#d9dde3', mark: '#b3261e', good: '#1f6f5c' } as const;

/** A whole SVG file, with its title for those who do not see it. */
export function svgFile(width: number, height: number, title: string, content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    ...content,
    '</svg>\n',
  ].join('\n');
}

/** One line of text. `anchor` says which end of it stands at x. */
export function svgText(
  x: number,
  y: number,
  text: string,
  {
    size = 12,
    fill = COLOURS.ink,
    anchor = 'start',
    weight = 400,
  }: { size?: number; fill?: string; anchor?: 'start' | 'middle' | 'end'; weight?: number } = {},
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
