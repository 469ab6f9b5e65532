/**
 * What the linter refuses. TypeScript rather than JSON so that the bans of each folder are composed
 * from one table, config/import-bans.ts, instead of being repeated.
 *
 * Two categories are on whole (correctness, suspicious); the rules added to them are few and each
 * rule taken out has its reason beside it. `npm test -- --only lint` runs it.
 */
import { defineConfig, type OxlintOverride } from 'oxlint';
import { importBans, type ImportBan } from './config/import-bans.ts';

const testFiles = ['**/*.test.ts', '**/*.test.tsx', 'tests/**'];

const noFetch = {
  name: 'fetch',
  message: 'Only renderer/client touches the bridge or fetch; call a command or query from there.',
};

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['node_modules', 'out', 'dist', 'test-results'],
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'promise',
    'react',
    'jsx-a11y',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    // No `any`, said or silent.
    'typescript/no-explicit-any': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/ban-ts-comment': 'error',

    // No promise and no case forgotten.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/no-deprecated': 'error',

    // One way to write a module.
    eqeqeq: 'error',
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/prefer-node-protocol': 'error',

    // Text typed by people is shown as text, never as HTML.
    'react/no-danger': 'error',
    // The cells of a table are functions that it calls while it is drawn, not components.
    'react/no-unstable-nested-components': ['error', { allowAsProps: true }],

    // Taken out, each for its reason.
    // tsgolint 7.0.2004 crashes on it when a type cannot be resolved.
    'typescript/no-generated-empty-object-type': 'off',
    // Brands and database rows are narrowed by an assertion at the one place that made or read them.
    'typescript/no-unsafe-type-assertion': 'off',
    // The JSX runtime is automatic: React need not be in scope.
    'react/react-in-jsx-scope': 'off',
    // no-floating-promises knows the types and covers it without its false alarms.
    'promise/always-return': 'off',
    // A small function stays beside its only use, so that a file reads top-down.
    'unicorn/consistent-function-scoping': 'off',
    // It takes every postMessage for a window's: worker threads have no origin.
    'unicorn/require-post-message-target-origin': 'off',
    // Libraries with both forms (papaparse, i18next) document the default one.
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    // A virtualised grid and a tree are built on div with roles: no tag does the same.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Style sheets and fonts are imported for their effect.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource*/**'] }],
  },
  overrides: [
    {
      files: ['**/*.tsx'],
      rules: { 'unicorn/filename-case': ['error', { case: 'pascalCase' }] },
    },
    {
      // A window's entry, and tests of several components, are not components.
      files: ['renderer/main.tsx', ...testFiles],
      rules: {
        'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }],
      },
    },
    {
      files: ['renderer/**'],
      rules: { 'no-restricted-globals': ['error', noFetch] },
    },
    {
      files: ['renderer/client/**', ...testFiles],
      rules: { 'no-restricted-globals': 'off' },
    },
    {
      // Their output is the console.
      files: ['electron/cli/**', 'scripts/**', 'bench/**'],
      rules: { 'no-console': 'off' },
    },
    {
      // Each of these tools asks for a default export.
      files: ['*.config.ts'],
      rules: { 'import/no-default-export': 'off', 'unicorn/filename-case': 'off' },
    },
    {
      // The contract is the one door between processes, so it has one door file.
      files: ['shared/contract/index.ts'],
      rules: { 'oxc/no-barrel-file': 'off' },
    },
    {
      // A language pack is one long list of labels; a test file, one long list of cases.
      files: ['shared/words/**', ...testFiles],
      rules: { 'max-lines': 'off' },
    },
    ...Object.entries(importBans).map(([folder, bans]) => overrideForFolder(folder, bans)),
  ],
});

function overrideForFolder(folder: string, bans: readonly ImportBan[]): OxlintOverride {
  return {
    files: [`${folder}/**`],
    excludeFiles: testFiles,
    rules: { 'no-restricted-imports': ['error', { patterns: [...bans] }] },
  };
}
