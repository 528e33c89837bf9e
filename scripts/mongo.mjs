import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { runStep } from './runStep.mjs'

const SECOND = 1000
const MINUTE = 60 * SECOND
const source = 'tests/helpers/mongo'
const jars = 'artifacts/mongo'

const demand = (command, versionFlag) => {
  const { error, status } = spawnSync(command, [versionFlag], { stdio: 'ignore' })
  if (!error && status === 0) return
  throw new Error(
    `The MongoDB-compatible test server needs "${command}", which does not run here. Install a JDK (17 or later) and Maven, e.g. "apt-get install default-jdk-headless maven", or set TEST_MONGODB_URL to a server of yours.`,
  )
}

/** Fetches the server and what it depends on, once for each content of its pom. */
const fetchJars = async () => {
  const pom = readFileSync(`${source}/pom.xml`, 'utf8')
  const stamp = `${jars}/pom.xml`
  const isFetched = existsSync(stamp) && readFileSync(stamp, 'utf8') === pom
  if (isFetched && readdirSync(jars).some((name) => name.endsWith('.jar'))) return
  demand('mvn', '-version')
  const goal = 'dependency:copy-dependencies'
  const { code, output } = await runStep({
    command: 'mvn',
    args: ['-B', '-q', '-f', `${source}/pom.xml`, goal, `-DoutputDirectory=${path.resolve(jars)}`],
    timeout: 5 * MINUTE,
  })
  if (code !== 0) throw new Error(`Maven could not fetch the jars of ${source}/pom.xml:\n${output}`)
  writeFileSync(stamp, pom)
}

/**
 * Starts an empty in-memory MongoDB-compatible server (mongo-java-server) on 127.0.0.1 and a free port.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` names no database: append `/name`.
 * @throws when Java or Maven is missing, the jars cannot be fetched, or the server does not start in 60 s.
 */
export const startMongo = async () => {
  demand('java', '-version')
  await fetchJars()
  const child = spawn('java', ['-cp', `${jars}/*`, `${source}/TestMongo.java`], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The test server did not start in 60 s:\n${errors}`))
    }, 60 * SECOND)
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`java ended with code ${code}:\n${errors}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^listening (\d+)$/.exec(line)
      if (!match) return
      clearTimeout(timer)
      resolve(match[1])
    })
  })
  return {
    url: `mongodb://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await startMongo()
  console.log(server.url)
}
