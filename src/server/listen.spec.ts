import { createServer } from 'node:http'
import { listen, refusalOf } from './listen'

const refusal = (code: string): string | undefined =>
  refusalOf({ error: Object.assign(new Error(code), { code }), host: 'here.test', port: 80 })
    ?.message

describe('listen', () => {
  it('answers the port that the system chose for port 0', async () => {
    const server = createServer()
    const port = await listen({ server, host: '127.0.0.1', port: 0 })
    expect(port).toBeGreaterThan(0)
    await expect(listen({ server: createServer(), host: '127.0.0.1', port })).rejects.toThrow(
      `PORT ${port} is in use on 127.0.0.1`,
    )
    await new Promise((done) => server.close(done))
  })

  it.each([
    ['EACCES', /^PORT 80 is not allowed to this user: [^\n]+$/],
    ['ENOTFOUND', /^HOST "here.test" does not resolve: [^\n]+$/],
    ['EAI_AGAIN', /^HOST "here.test" does not resolve: /],
    ['EADDRNOTAVAIL', /^HOST "here.test" is no address of this machine: [^\n]+$/],
  ])('names the setting when the system says %s', (code, message) => {
    expect(refusal(code)).toMatch(message)
  })

  it('leaves what no setting mends as it is', () => {
    expect(refusal('EMFILE')).toBeUndefined()
  })
})
