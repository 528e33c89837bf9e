import { subscribe } from 'node:diagnostics_channel'
import { existsSync, readFileSync, unlinkSync } from 'node:fs'
import process from 'node:process'

// Loaded into a worker under test: ends it with SIGKILL at the point of a deployment that the file names
// which is given by KILL_FILE, as `{"step": "render", "delay": 12}` (milliseconds; 0: as the step begins).
// A file is good for one kill.

const file = process.env.KILL_FILE

if (file)
  subscribe('tausestack:deploy-step', ({ step }) => {
    if (!existsSync(file)) return
    const point = JSON.parse(readFileSync(file, 'utf8'))
    if (point.step !== step) return
    unlinkSync(file)
    const kill = () => process.kill(process.pid, 'SIGKILL')
    if (point.delay > 0) setTimeout(kill, point.delay)
    else kill()
  })
