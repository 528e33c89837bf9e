#!/usr/bin/env node
import { register } from 'tsx/esm/api'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
register()
await import('../src/cli/main.ts')
