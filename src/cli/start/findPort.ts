import { createServer } from 'node:http'
import { listen } from '../../server/listen'

/**
 * The port a server can listen on at once; a free one for port 0. Asked before anything is built or
 * opened, so that a wrong address is known in the first second.
 *
 * @throws TauseError `invalid` that names HOST or PORT.
 */
export const findPort = async (address: { host: string; port: number }): Promise<number> => {
  const server = createServer()
  const port = await listen({ server, ...address })
  await new Promise((done) => server.close(done))
  return port
}
