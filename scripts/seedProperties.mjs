import process from 'node:process'

// CI tries the same cases on every run, so that a red run is of the change it tests. Elsewhere each run
// tries other ones; a failure names its seed.
if (process.env.CI === 'true') {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: 20_261_126 })
}
