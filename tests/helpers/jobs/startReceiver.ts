import { startTestServer, type TestServer } from '../testServer'

export type Receiver = TestServer & {
  /** How often each path was posted to. */
  posts: Map<string, number>
  /** Paths in the order of their posts, with their queries. */
  order: string[]
  /** From now on `GET /released/<key>` says yes. */
  release: (key: string) => void
  /** Resolves once a path was posted to so many times. */
  posted: (path: string, times?: number) => Promise<void>
}

/** A receiver of jobs' effects that counts each. */
export const startReceiver = async (): Promise<Receiver> => {
  const posts = new Map<string, number>()
  const order: string[] = []
  const released = new Set<string>()
  const waiting: { path: string; times: number; done: () => void }[] = []
  const server = await startTestServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    if (request.method === 'POST') {
      posts.set(path, (posts.get(path) ?? 0) + 1)
      order.push(request.url ?? '')
      for (const one of waiting) if ((posts.get(one.path) ?? 0) >= one.times) one.done()
    }
    const isKnown = path.startsWith('/released/')
      ? released.has(path.slice('/released/'.length))
      : posts.has(path)
    response.writeHead(isKnown ? 200 : 404).end()
  })
  return {
    ...server,
    posts,
    order,
    release: (key) => void released.add(key),
    posted: (path, times = 1) =>
      new Promise((done) => {
        if ((posts.get(path) ?? 0) >= times) done()
        else waiting.push({ path, times, done })
      }),
  }
}
