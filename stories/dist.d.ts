// Built JavaScript without types beside it.
declare module '*/dist/sdk/index.js';
