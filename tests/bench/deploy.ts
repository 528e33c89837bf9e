import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

// The figures of deployments: JSON on standard output, what happens meanwhile on standard error. Each
// section is a module of its own under deploy/ that exports a function of its name; name some of them to
// run only those. What a section answers stands under its name; `summary` picks out what is aimed at.

const log = (line: string): void => void process.stderr.write(`${line}\n`)

type Section = (log: (line: string) => void) => Promise<unknown>

const sections: Record<string, () => Promise<Section>> = {
  kills: async () => (await import('./deploy/kills')).kills,
  coldBuild: async () => (await import('./deploy/coldBuild')).coldBuild,
  edit: async () => (await import('./deploy/edit')).edit,
  front: async () => (await import('./deploy/front')).front,
  content: async () => (await import('./deploy/content')).content,
  acme: async () => {
    const { measureAcme } = await import('./deploy/acme')
    return () => measureAcme()
  },
}

/** Figures that stand at the top of the answer, from the section that takes them. */
const SUMMARY: Record<string, readonly string[]> = {
  edit: ['editToVisibleSeconds', 'rollbackMs'],
  front: ['nginxRatio', 'frontRssMb10000Sites'],
  content: ['contentRatio'],
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name))
if (unknown.length > 0) {
  log(`No section ${unknown.join(', ')}. Name some of: ${Object.keys(sections).join(', ')}`)
  process.exit(2)
}
const figures: Record<string, unknown> = {}
for (const [name, load] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  log(`${name} …`)
  const section = await load()
  const answer = (await section(log)) as Record<string, unknown>
  figures[name] = answer
  for (const key of SUMMARY[name] ?? []) figures[key] = answer[key]
}
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
const json = `${JSON.stringify({ ...figures, machine }, null, 2)}\n`
mkdirSync('artifacts/measure', { recursive: true })
writeFileSync('artifacts/measure/deploy.json', json)
process.stdout.write(json)
