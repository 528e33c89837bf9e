import { randomBytes } from 'node:crypto'
import { isPublicAddress } from '../../core/net/addressPolicy'
import { type Answer, askAddress } from './askAddress'
import { CheckError } from './CheckError'
import { putChallenge, removeChallenges } from './challenges'
import { resolveHost } from './resolveHost'
import { allowsPrivate, type OrderServices } from './services'
import { probeTls } from './probeTls'

/** Addresses that are looked at; hosts with more are served by somebody who knows what they do. */
const MAX_ADDRESSES = 4

type Way = 'http-01' | 'tls-alpn-01'

/**
 * Looks at a host as an authority would, with a token of our own, before an authorisation is burnt.
 *
 * @param canProbeTls the host has no certificate yet, so that TLS can be answered for it.
 * @returns by which challenge it can be proved.
 * @throws CheckError that says what is wrong.
 */
export const checkHost = async ({
  host,
  services,
  canProbeTls,
}: {
  host: string
  services: OrderServices
  canProbeTls: boolean
}): Promise<Way> => {
  const { payload, options, now } = services
  const addresses = await addressesOf(host, services)
  const token = randomBytes(24).toString('base64url')
  const answer = randomBytes(24).toString('base64url')
  const key = `self|${token}` as const
  await putChallenge({ payload, key, host, answer, now: now() })
  let answers: Answer[]
  try {
    answers = await Promise.all(
      addresses.map((address) =>
        askAddress({ host, address, port: options.publicHttpPort, token }),
      ),
    )
  } finally {
    await removeChallenges(payload, [key])
  }
  const verdicts = answers.map((given) => verdictOf(given, answer, host))
  const wrong = verdicts.find(({ result }) => result === 'wrong')
  // An address that leads elsewhere is where the authority may look.
  if (!wrong && verdicts.some(({ result }) => result === 'right')) return 'http-01'
  if (!wrong && canProbeTls && options.https && (await probeTls({ host, addresses, services })))
    return 'tls-alpn-01'
  throw new CheckError({
    code: 'check_http',
    kind: 'check',
    detail: (wrong ?? verdicts[0])?.detail ?? 'no answer',
  })
}

const addressesOf = async (host: string, { options, acme }: OrderServices): Promise<string[]> => {
  const found = await resolveHost(host, options.dnsServers).catch((error: unknown) => {
    throw new CheckError({
      code: 'check_http',
      kind: 'check',
      detail: `the DNS gave no answer: ${(error as Error).message}`,
    })
  })
  if (found.length === 0) throw new CheckError({ code: 'check_dns', kind: 'check', detail: '' })
  const inside = allowsPrivate(acme) ? [] : found.filter((address) => !isPublicAddress(address))
  if (inside.length > 0)
    throw new CheckError({
      code: 'check_http',
      kind: 'check',
      detail: `${inside.join(', ')} is no address of the public internet`,
    })
  return found.slice(0, MAX_ADDRESSES)
}

type Verdict = { result: 'right' | 'wrong' | 'silent'; detail: string }

const verdictOf = (given: Answer, answer: string, host: string): Verdict => {
  if ('failure' in given) return { result: 'silent', detail: `${given.address}: ${given.failure}` }
  if (given.status === 200 && given.body.trim() === answer) return { result: 'right', detail: '' }
  // A proxy that sends everybody to HTTPS: authorities follow, so let this one try.
  if (given.status >= 301 && given.status <= 308 && given.location?.startsWith(`https://${host}/`))
    return { result: 'right', detail: '' }
  return {
    result: 'wrong',
    detail: `${given.address} answered with status ${given.status}, and not as this platform does`,
  }
}
