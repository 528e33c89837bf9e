import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { overrideAccessExceptions } from './scripts/eslint/overrideAccessExceptions.mjs'
import { requireOverrideAccess } from './scripts/eslint/requireOverrideAccess.mjs'

/** Code that answers somebody's request: it must act with that person's rights. */
const requestPaths = [
  'src/{endpoints,plugins,collections,server}/**/*.{ts,tsx}',
  'admin/**/*.{ts,tsx}',
]
const specs = ['**/*.spec.{ts,tsx,mjs}', 'tests/**']

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'artifacts/',
      'coverage/',
      'data/',
      'dist/',
      'admin/.next/',
      'admin/next-env.d.ts',
      'admin/app/(payload)/admin/importMap.js',
      'src/migrations/',
      'src/payload-types.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@puckeditor/core',
              message:
                "Puck's root entry is client-only: import it in the page builder's client components alone.",
            },
          ],
        },
      ],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: true } },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}', 'src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: specs, rules: { 'no-new-func': 'off' } },
  {
    files: [
      'admin/**',
      'src/plugins/pageBuilder/{canvas,drawer,left,view}/**',
      'tests/bench/builder/**',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: requestPaths,
    ignores: specs,
    plugins: { tause: { rules: { 'require-override-access': requireOverrideAccess } } },
    rules: {
      'tause/require-override-access': ['error', { exceptions: overrideAccessExceptions }],
    },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bin/**', 'tests/{bench,e2e,helpers}/**'],
    rules: { 'no-console': 'off' },
  },
)
