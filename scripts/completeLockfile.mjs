import { readFileSync, writeFileSync } from 'node:fs'

// `node scripts/completeLockfile.mjs`, after `npm install` against a registry that lacks the binaries of
// other platforms: npm leaves those optional packages out of the lockfile, and `npm ci` then refuses it.
// Adds each with the exact version its dependent names, and the platform its name says.

const PATH = 'package-lock.json'
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
const EXACT = /^\d+\.\d+\.\d+[\w.+-]*$/

const lock = JSON.parse(readFileSync(PATH, 'utf8'))
const { packages } = lock

const isPresent = (from, name) =>
  `${from}/node_modules/${name}` in packages || `node_modules/${name}` in packages

const platformOf = (name) => {
  const words = name
    .replace(/^.*\//, '')
    .split(/[-.]/)
    .map((word) => word.toLowerCase())
  const os =
    SYSTEMS.find((system) => words.includes(system)) ?? (words.includes('windows') && 'win32')
  const cpu =
    PROCESSORS.find((processor) => words.includes(processor)) ??
    (words.some((word) => /^(gnueabihf|musleabihf|armv7|eabi)$/.test(word)) && 'arm')
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
  }
}

let added = 0
for (const [from, { dev, optionalDependencies = {} }] of Object.entries(packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isPresent(from, name)) continue
    const platform = platformOf(name)
    if (!EXACT.test(version) || !(platform.os || platform.cpu)) {
      console.error(`Left out: ${name}@${version} of ${from}`)
      continue
    }
    packages[`node_modules/${name}`] = {
      version,
      ...(dev && { dev: true }),
      optional: true,
      ...platform,
    }
    added += 1
  }

lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Added ${added} packages of other platforms.`)
