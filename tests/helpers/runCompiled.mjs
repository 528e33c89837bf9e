import { compile } from '../../bin/compile.mjs'
import { settleLexical } from '../../bin/settleLexical.mjs'

// `node tests/helpers/runCompiled.mjs FILE`: runs a TypeScript file as the server itself is run.
await settleLexical()
await import(await compile(process.argv[2]))
