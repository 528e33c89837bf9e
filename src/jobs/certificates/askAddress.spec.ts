import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askAddress } from './askAddress'

const asked = async (answer: RequestListener, timeout?: number) => {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    return await askAddress({ host: 'a.example', address: '127.0.0.1', port, token: 't', timeout })
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

describe('asking an address for a token', () => {
  it('answers status, body and where it leads, asked by the host’s own name', async () => {
    const answer = await asked(({ headers, url }, response) => {
      response.writeHead(302, { location: 'https://a.example/' })
      response.end(`${headers.host} ${url}`)
    })
    expect(answer).toEqual({
      address: '127.0.0.1',
      status: 302,
      body: 'a.example /.well-known/acme-challenge/t',
      location: 'https://a.example/',
    })
  })

  it('gives up on an answer that comes byte by byte', async () => {
    let dripping: NodeJS.Timeout | undefined
    const answer = await asked((_, response) => {
      response.writeHead(200)
      dripping = setInterval(() => response.write('.'), 10)
    }, 200)
    clearInterval(dripping)
    expect(answer).toEqual({ address: '127.0.0.1', failure: 'no answer in time' })
  })

  it('reads no more of a long answer than it needs', async () => {
    const answer = await asked((_, response) => response.end('x'.repeat(1_000_000)))
    expect(answer).toMatchObject({ status: 200 })
    expect('body' in answer && answer.body.length).toBeLessThan(200_000)
  })
})
