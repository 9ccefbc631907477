// The package's version; a test holds it equal to package.json's.

/** Stamped into the worker's handshake, so that a script and assets of different releases notice each other. */
export const VERSION = '0.1.0';
