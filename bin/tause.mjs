#!/usr/bin/env node
import { register } from 'tsx/esm/api'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
register()
// Holds the event loop while the loader's thread works (see src/cli/main.ts).
const awake = setInterval(() => undefined, 60_000)
await import('../src/cli/main.ts')
clearInterval(awake)
