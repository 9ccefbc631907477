// What may stand in a pad's value: ASCII digits.

/** Unicode code points of the zeros whose digits people type: full-width, Arabic-Indic, extended Arabic-Indic. */
const ZEROS = [0xff10, 0x0660, 0x06f0];

/** Maps full-width and Arabic-Indic digits to ASCII, drops all else, and keeps at most `most` digits. */
export function sanitiseValue(value: unknown, most: number): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const digits = Array.from(text, toAsciiDigit).join('');
  return digits.slice(0, most);
}

function toAsciiDigit(character: string): string {
  if (character >= '0' && character <= '9') return character;
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? '' : String(code - zero);
}
