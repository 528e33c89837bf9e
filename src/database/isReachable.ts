import { resolveSrv } from 'node:dns/promises'
import { connect } from 'node:net'

const SECOND = 1000

/** Longest that one server may take to accept a connection. Milliseconds. */
const PATIENCE = 2 * SECOND

const MONGO_PORT = 27017

type Address = { host: string; port: number }

/**
 * Whether any server of a database takes connections. Says nothing about its health: only that it makes
 * sense to try. A local file is always there to be tried.
 */
export const isReachable = async (databaseUrl: string): Promise<boolean> => {
  if (databaseUrl.startsWith('file:')) return true
  const addresses = await addressesOf(databaseUrl).catch(() => [])
  const answers = await Promise.all(addresses.map(accepts))
  return answers.some(Boolean)
}

/** The servers of a `mongodb:` or `mongodb+srv:` URL, which may name several. */
const addressesOf = async (databaseUrl: string): Promise<Address[]> => {
  const [, scheme, places = ''] =
    /^(mongodb(?:\+srv)?):\/\/(?:[^@/]*@)?([^/?]+)/.exec(databaseUrl) ?? []
  if (scheme === 'mongodb+srv')
    return (await resolveSrv(`_mongodb._tcp.${places}`)).map(({ name, port }) => ({
      host: name,
      port,
    }))
  return places.split(',').map((place) => {
    const { hostname, port } = new URL(`tcp://${place}`)
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || MONGO_PORT) }
  })
}

const accepts = ({ host, port }: Address): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE })
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
