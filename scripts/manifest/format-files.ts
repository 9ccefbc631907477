// The content of the package as text, for package-files.txt.

/** One path a line, sorted, without the hashes in the names of chunks. */
export function formatFiles(paths: readonly string[]): string {
  const names = paths.map((path) => path.replace(/(\/(?:messages|p))-[\w-]{8}\.js$/, '$1-HASH.js'));
  return `${names.sort().join('\n')}\n`;
}
