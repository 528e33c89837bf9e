#!/usr/bin/env node
import { compile } from './compile.mjs'
import { settleLexical } from './settleLexical.mjs'

process.env.NEXT_TELEMETRY_DISABLED ??= '1'
// Without source maps, which Node would read for thousands of packages' files at each start.
// `NODE_OPTIONS=--enable-source-maps` puts the sources' lines into stack traces.
await settleLexical()
await import(await compile())
