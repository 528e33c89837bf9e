import { offlinePageMs } from './brand/offlinePageMs'

// The figures of the offline generator: JSON on standard output.

process.stdout.write(`${JSON.stringify({ offlinePageMs: offlinePageMs() }, null, 2)}\n`)
