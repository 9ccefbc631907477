// What the SDK takes, gives and throws, off its types.

import { DigitPadError, type DigitPadErrorCode } from '../../src/core/errors';
import { code, markdownTable } from './markdown-table';
import { readInterface, readUnion, type Member } from './read-types';

/** Where the interfaces that pages show are declared. */
const FILES: Readonly<Record<string, string>> = {
  Candidate: 'src/core/rank.ts',
  RecognizedDigit: 'src/core/decode-digit.ts',
  Point: 'src/core/drawing.ts',
  Drawing: 'src/core/drawing.ts',
  LoadProgress: 'src/core/protocol.ts',
  PredictionDetail: 'src/components/digit-pad/prediction.ts',
  Messages: 'src/components/digit-pad/messages/messages.ts',
};
const CONTRACT = 'src/sdk/contract.ts';

/** The members of one of our interfaces. */
export function interfaceTable(name: string): string {
  const rows = readInterface(FILES[name] ?? CONTRACT, name).map(({ name: member, type, optional, docs }) => [
    code(member + (optional ? '?' : '')),
    code(type),
    docs,
  ]);
  return markdownTable(['name', 'type', 'meaning'], rows);
}

/** Every code that an error can have. */
export function errorCodes(): Member[] {
  return readUnion('src/core/errors.ts', 'DigitPadErrorCode');
}

/** The codes, each with a link to its section in the same page. */
export function errorsTable(): string {
  const rows = errorCodes().map(({ name, docs }) => [
    `[\`${name}\`](#${name})`,
    docs,
    new DigitPadError(name as DigitPadErrorCode, '').retryable ? 'yes' : 'no',
  ]);
  return markdownTable(['code', 'meaning', 'retryable'], rows);
}
