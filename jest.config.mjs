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

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/admin/.next/', '<rootDir>/artifacts/', '<rootDir>/data/'],
  transform,
})

/** The browser scenario needs Chromium and a built admin: it runs only when it is named. */
const e2e = project('e2e', ['<rootDir>/tests/e2e/**/*.spec.ts'])

export default {
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/scripts/**/*.spec.mjs']),
    project('int', ['<rootDir>/tests/int/**/*.spec.ts']),
    project('fault', ['<rootDir>/tests/fault/**/*.spec.ts']),
    ...(process.argv.includes('e2e') ? [e2e] : []),
  ],
}
