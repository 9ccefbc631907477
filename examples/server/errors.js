// Every failure as JSON: { "error": { "code", "message" } }.

import { DigitPadError } from 'digit-pad/sdk';

/** A request that cannot be answered, and the status that says so. */
export class RequestError extends Error {
  constructor(status, code, message, headers = {}) {
    super(message);
    Object.assign(this, { status, code, headers });
  }
}

/** Codes of the SDK that are the client's doing. */
const CLIENT_CODES = new Set(['invalid-input', 'invalid-option', 'unsupported']);

/** What Express' body parsers throw, in words of ours. */
const BODY_ERRORS = {
  'entity.too.large': ['body-too-large', 'The body is larger than 1 MB.'],
  'entity.parse.failed': ['invalid-json', 'The body is no JSON.'],
  'encoding.unsupported': ['unsupported-encoding', 'The body has a Content-Encoding that is not known here.'],
};

/** Express' handler of errors. What is not the client's doing is logged and kept from the answer. */
export function answerError(error, request, response, next) {
  if (response.headersSent) return next(error);
  const { status, code, message, headers = {} } = describe(error);
  response.status(status).set(headers).json({ error: { code, message } });
}

function describe(error) {
  if (error instanceof RequestError) return error;
  if (error instanceof DigitPadError && CLIENT_CODES.has(error.code)) return { status: 400, code: error.code, message: error.message };
  if (error.status >= 400 && error.status < 500) {
    const [code, message] = BODY_ERRORS[error.type] ?? ['bad-request', error.message];
    return { status: error.status, code, message };
  }
  console.error(error);
  return { status: 500, code: 'internal', message: 'The digit could not be read. The server has logged why.' };
}
