import { getRequestListener } from '@hono/node-server'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

// Payload with nothing of ours, for what a page costs that it reads by its path from the database: SQLite
// and REST, no panel. Takes the page's data on standard input and prints its port.

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const page = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { path: string; title: string }

const config = buildConfig({
  secret: 'only for this measurement, and long enough',
  telemetry: false,
  db: sqliteAdapter({ client: { url: `file:${process.argv[2]}/bare.db` }, push: true }),
  collections: [
    {
      slug: 'pages',
      access: { read: () => true },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'path', type: 'text', index: true, unique: true },
        { name: 'content', type: 'json' },
      ],
    },
  ],
})
const payload = await getPayload({ config })
await payload.create({
  collection: 'pages' as never,
  data: { title: page.title, path: page.path, content: page } as never,
})
const listener = getRequestListener((request) => handleEndpoints({ config, request }), {
  overrideGlobalObjects: false,
})
const server = createServer((request, response) => void listener(request, response))
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`),
)
process.once('SIGTERM', () => process.exit(0))
