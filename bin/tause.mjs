#!/usr/bin/env node
import { compile } from './compile.mjs'
import { settleLexical } from './settleLexical.mjs'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
process.setSourceMapsEnabled(true)
await settleLexical()
await import(await compile())
