#!/usr/bin/env node
import { compile } from './compile.mjs'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
process.setSourceMapsEnabled(true)
await import(await compile())
