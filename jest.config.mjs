const transform = {
  '^.+\\.(ts|tsx)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
    },
  ],
}

/** Until a test is given up: for a machine that does much else at once. Nothing is measured by it. Milliseconds. */
const TEST_TIMEOUT = 60_000

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/admin/.next/', '<rootDir>/artifacts/', '<rootDir>/data/'],
  transform,
  setupFiles: ['<rootDir>/scripts/seedProperties.mjs'],
})

/** The browser scenario needs Chromium and a built admin: it runs only when it is named. */
const e2e = project('e2e', ['<rootDir>/tests/e2e/**/*.spec.ts'])

/** Needs a Redis: `npm run test:redis` starts one. The contract of jobs once more, and what is only about Redis. */
const redis = project('redis', [
  '<rootDir>/tests/int/jobs.spec.ts',
  '<rootDir>/tests/redis/**/*.spec.ts',
])

/** Needs Pebble, which `npm run test:acme` finds or builds. */
const acme = project('acme', ['<rootDir>/tests/acme/**/*.spec.ts'])
/** Needs nginx and Caddy: `npm run test:targets` says which is missing. Folders of targets behind both. */
const targets = project('targets', ['<rootDir>/tests/targets/**/*.spec.ts'])

export default {
  testTimeout: TEST_TIMEOUT,
  testSequencer: '<rootDir>/scripts/slowFirst.mjs',
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/scripts/**/*.spec.mjs']),
    project('int', ['<rootDir>/tests/int/**/*.spec.ts']),
    project('fault', ['<rootDir>/tests/fault/**/*.spec.ts']),
    ...(process.argv.includes('e2e') ? [e2e] : []),
    ...(process.argv.includes('redis') ? [redis] : []),
    ...(process.argv.includes('acme') ? [acme] : []),
    ...(process.argv.includes('targets') ? [targets] : []),
  ],
}
