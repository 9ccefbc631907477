// Compiles an app's sources by a compiler of its own framework, as strictly as can be.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../package/packed-app';

/** How consumers' compilers look for types. */
export const RESOLUTIONS = ['bundler', 'nodenext'] as const;

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  experimentalDecorators: true,
  jsx: 'react-jsx',
  noEmit: true,
};

/**
 * Compiles what lies in an app's `src`.
 *
 * @param compiler Path of the program below node_modules.
 * @returns What it found fault with; '' where nothing.
 */
export function checkTypes(folder: string, compiler: string, resolution: (typeof RESOLUTIONS)[number], { skipLibCheck = false } = {}): string {
  const compilerOptions = { ...OPTIONS, skipLibCheck, module: resolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution: resolution };
  const angularCompilerOptions = { strictTemplates: true };
  writeFileSync(join(folder, 'tsconfig.strict.json'), JSON.stringify({ compilerOptions, angularCompilerOptions, include: ['src'] }));
  const { status, stdout, stderr } = runTool(compiler, ['--project', 'tsconfig.strict.json'], folder);
  return status === 0 ? '' : stdout + stderr;
}
