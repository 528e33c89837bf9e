import { freePort } from '../freePort'
import { type Pebble, startPebble } from './startPebble'

export type Authority = {
  pebble: Pebble
  httpPort: number
  httpsPort: number
  env: Record<string, string>
}

/** A test authority, and the environment of an application that gets its certificates from it. */
export const startAuthority = async (
  options: Partial<Parameters<typeof startPebble>[0]> = {},
): Promise<Authority> => {
  const httpPort = await freePort()
  const httpsPort = await freePort()
  const pebble = await startPebble({ httpPort, tlsPort: httpsPort, ...options })
  return {
    pebble,
    httpPort,
    httpsPort,
    env: {
      ACME_DIRECTORY_URL: pebble.directoryUrl,
      // Every name leads to this machine.
      DOMAINS_PRIVATE: '1',
      ACME_TERMS: 'agreed',
      ACME_EMAIL: 'certificates@example.com',
      ACME_CA_FILE: pebble.caFile,
      DNS_SERVERS: pebble.dnsServer,
      PUBLIC_HTTP_PORT: String(httpPort),
      HTTPS_PORT: String(httpsPort),
      PUBLIC_HTTPS_PORT: String(httpsPort),
    },
  }
}
