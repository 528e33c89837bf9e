import type { AddressInfo, Server } from 'node:net'
import { invalid, type TauseError } from '../core/errors'

type Address = {
  host: string
  port: number
  /** Setting that the port comes from. @default PORT */
  variable?: string
}

/**
 * Takes an address for a server; answers the port, which the system chooses for port 0.
 *
 * @throws TauseError `invalid` that names HOST or PORT, whichever has to be another.
 */
export const listen = ({
  server,
  host,
  port,
  variable,
}: Address & { server: Server }): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(refusalOf({ error, host, port, variable }) ?? error)
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** What to change so that an address can be taken; `undefined` when no setting is at fault. */
export const refusalOf = ({
  error: { code = '' },
  host,
  port,
  variable = 'PORT',
}: Address & { error: NodeJS.ErrnoException }): TauseError | undefined => {
  if (code === 'EADDRINUSE')
    return invalid(
      `${variable} ${port} is in use on ${host}: stop what uses it, or set another ${variable}.`,
    )
  if (code === 'EACCES' || code === 'EPERM')
    return invalid(
      `${variable} ${port} is not allowed to this user: set a ${variable} from 1024 on, with a reverse proxy before it, or give the process the right to low ports.`,
    )
  if (code === 'ENOTFOUND' || code.startsWith('EAI_'))
    return invalid(
      `HOST "${host}" does not resolve: set 127.0.0.1 for this machine only, 0.0.0.0 for every network, or a name that leads to this machine.`,
    )
  if (['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(code))
    return invalid(
      `HOST "${host}" is no address of this machine: set 127.0.0.1 for this machine only, or 0.0.0.0 for every network.`,
    )
  return undefined
}
