import { Resolver } from 'node:dns/promises'

const SECOND = 1000

const createResolver = (servers: readonly string[]): Resolver => {
  const resolver = new Resolver({ timeout: 3 * SECOND, tries: 2 })
  if (servers.length > 0) resolver.setServers([...servers])
  return resolver
}

/** Codes that mean "there is nothing", other than that nobody could be asked. */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA', 'NOTFOUND', 'NODATA'])

const orNothing = async <Value>(lookup: Promise<Value[]>): Promise<Value[]> => {
  try {
    return await lookup
  } catch (error) {
    if (NOTHING.has((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

/**
 * Addresses of a host, past the system's own list of hosts, as an authority sees them. Empty: none.
 *
 * @param servers `address[:port]`; empty: the system's.
 * @throws Error of `node:dns` when no server could be asked.
 */
export const resolveHost = async (host: string, servers: readonly string[]): Promise<string[]> => {
  const resolver = createResolver(servers)
  const [four, six] = await Promise.all([
    orNothing(resolver.resolve4(host)),
    orNothing(resolver.resolve6(host)),
  ])
  return [...six, ...four]
}

/** Values of TXT records, the strings of each joined. */
export const resolveTxt = async (name: string, servers: readonly string[]): Promise<string[]> =>
  (await orNothing(createResolver(servers).resolveTxt(name))).map((strings) => strings.join(''))
