import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

export type ExportServer = { url: string; stop: () => Promise<void> }

/** What any plain web server does: files of a folder, `index.html` of folders, `404.html` for the rest. */
export const serveFolder = async (folder: string): Promise<ExportServer> => {
  const fileOf = async (path: string): Promise<string | null> => {
    const file = normalize(join(folder, decodeURIComponent(path)))
    if (file !== folder && !file.startsWith(folder + sep)) return null
    const found = await stat(file).catch(() => null)
    if (found?.isFile()) return file
    const index = join(file, 'index.html')
    return found?.isDirectory() && (await stat(index).catch(() => null)) ? index : null
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    void fileOf(pathname).then((file) => {
      const shown = file ?? join(folder, '404.html')
      response.writeHead(file ? 200 : 404, {
        'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
      })
      createReadStream(shown).pipe(response)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
