// `digit-pad/types/react` and `digit-pad/types/vue` hold types only: where they are imported, nothing runs. Copied into
// dist/entries as it stands.

export {};
