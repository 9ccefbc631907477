// What the linter holds: strict, type-checked TypeScript in every room, and plain good sense in the scripts.

import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'coverage/',
    'storybook-static/',
    'snapshots/',
    '.stencil/',
    'training/.venv/',
    'training/cache/',
    'src/components.d.ts',
    'examples/*/.next/',
    'examples/*/.angular/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    // The apps of the wrappers' tests are typed by the framework that they install.
    ignores: ['**/*.d.ts', 'test/wrappers/*/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number in a text is meant; an object in it is not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An AbortSignal's reason, and what another side threw, are passed on as they came.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
      // A public method is async so that what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
      // An early `return fail(…)` says what it does, and functions are taken out of modules and interfaces by design.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // What plain JavaScript passes, and what older browsers lack, may be anything but what the types say.
    files: ['src/sdk/resolve-options.ts', 'src/components/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // Stencil's `h` is what JSX becomes, and it gives JSX no type.
    files: ['src/components/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^(h|Fragment)$' }],
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['test/browser/**/*.ts'],
    // chai states its expectations as properties.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
