import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { deliveries } from './agents/deliveries'
import { fairness } from './agents/fairness'
import { jobs } from './agents/jobs'
import { jobsPerSecond } from './agents/jobsPerSecond'
import { measureOccurrences } from './agents/occurrences'
import { teams } from './agents/teams'

// The figures of agents and what they stand on: JSON on standard output, what happens meanwhile on
// standard error. Each key is a module of its own under agents/; name some of them to run only those.

const log = (line: string): void => void process.stderr.write(`${line}\n`)

type Section = (log: (line: string) => void) => Promise<unknown>

const sections: Record<string, Section> = {
  jobs,
  fairness,
  occurrences: () => measureOccurrences(),
  jobsPerSecond,
  teams,
  deliveries,
}

const wanted = process.argv.slice(2)
const figures: Record<string, unknown> = {}
for (const [name, measure] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  log(`${name} …`)
  figures[name] = await measure(log)
}
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
const json = `${JSON.stringify({ ...figures, machine }, null, 2)}\n`
mkdirSync('artifacts/measure', { recursive: true })
writeFileSync('artifacts/measure/agents.json', json)
process.stdout.write(json)
