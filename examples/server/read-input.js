// From a request's body to what the SDK reads: a drawing, or pixels.

import { RequestError } from './errors.js';
import { decodePng } from './decode-png.js';

/** @throws RequestError 415 where the body is of another type. */
export function readInput(request) {
  if (request.is('image/png')) return decodePng(request.body);
  if (request.is('application/json')) return request.body;
  throw new RequestError(415, 'unsupported-media-type', 'Send a drawing as application/json, or a picture as image/png.');
}
