import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../acme/makeCertificate'

export type GitServer = {
  port: number
  /** Of the authority that its certificate is from: PEM. */
  authority: string
  /** Method, path and who asked of each request. */
  requests: { method: string; path: string; authorization: string | undefined }[]
  /** Where every request is led to; null: it is answered. */
  redirectTo: string | null
  close: () => Promise<void>
}

/** Git's own `http-backend` over HTTPS, for who has the token; with a certificate of an authority of its own. */
export const startGitServer = async ({
  root,
  host,
  user,
  token,
}: {
  /** Folder of the bare repositories. */
  root: string
  host: string
  user: string
  token: string
}): Promise<GitServer> => {
  const issuer = makeCertificate()
  const { key, certificate } = makeCertificate({ names: [host], issuer })
  const wanted = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`
  const state: Pick<GitServer, 'requests' | 'redirectTo'> = { requests: [], redirectTo: null }
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const { method = 'GET', url = '/' } = request
    const { authorization } = request.headers
    state.requests.push({ method, path: url, authorization })
    if (state.redirectTo !== null)
      response.writeHead(302, { location: `${state.redirectTo}${url}` }).end()
    else if (authorization !== wanted)
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="git"' })
        .end(`No: ${authorization}`)
    else void answer({ request, response, root, user })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    authority: issuer.certificate,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
}

/** @see https://git-scm.com/docs/git-http-backend */
const answer = async ({
  request,
  response,
  root,
  user,
}: {
  request: IncomingMessage
  response: ServerResponse
  root: string
  user: string
}): Promise<void> => {
  const url = new URL(request.url ?? '/', 'https://localhost')
  const { headers } = request
  const child = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: headers['content-type'] ?? '',
      ...(headers['content-length'] && { CONTENT_LENGTH: headers['content-length'] }),
      ...(headers['content-encoding'] && { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
      ...(headers['git-protocol'] && { GIT_PROTOCOL: String(headers['git-protocol']) }),
      REMOTE_USER: user,
      REMOTE_ADDR: '127.0.0.1',
    } as unknown as NodeJS.ProcessEnv,
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer)
  const said = Buffer.concat(chunks)
  const end = said.indexOf('\r\n\r\n')
  const lines = said.subarray(0, end).toString('latin1').split('\r\n')
  const given = lines.map((line) => line.split(/:\s*/, 2) as [string, string])
  const status = given.find(([name]) => name.toLowerCase() === 'status')?.[1] ?? '200'
  response.writeHead(
    Number.parseInt(status, 10),
    Object.fromEntries(given.filter(([name]) => name.toLowerCase() !== 'status')),
  )
  response.end(said.subarray(end + 4))
}
