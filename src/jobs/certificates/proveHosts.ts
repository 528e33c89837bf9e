import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { AcmeError } from '../../acme/AcmeError'
import type { AcmeAuthorization, AcmeChallenge, AcmeClient, ChallengeType } from '../../acme/types'
import { noteEvent } from './budget'
import { CheckError } from './CheckError'
import { type ChallengeKey, putChallenge, removeChallenges } from './challenges'
import { polled } from './polled'
import { resolveTxt } from './resolveHost'
import { runDnsHook } from './runDnsHook'
import type { OrderServices } from './services'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Longest wait for the authority's look at a host. Milliseconds. */
const PATIENCE = 2 * MINUTE

/** Longest wait for a DNS record to be seen; after it the authority is asked all the same. Milliseconds. */
const DNS_PATIENCE = 2 * MINUTE
const DNS_PAUSE = 2 * SECOND

/**
 * Proves each host of an order to the authority. May be begun anew at any time: what is proved stays so, and a
 * challenge that the authority is looking at is waited for.
 *
 * @throws AcmeError with the authority's own reason; CheckError.
 */
export const proveHosts = async ({
  client,
  authorizations,
  way,
  services,
  signal,
}: {
  client: AcmeClient
  authorizations: readonly string[]
  way: ChallengeType
  services: OrderServices
  signal: AbortSignal
}): Promise<void> => {
  for (const url of authorizations) {
    const authorization = await client.readAuthorization(url)
    if (authorization.status === 'valid') continue
    const challenge = authorization.challenges.find(({ type }) => type === way)
    if (!challenge)
      throw new CheckError({
        code: 'no_challenge',
        kind: 'refused',
        detail: `it offers ${authorization.challenges.map(({ type }) => type).join(', ')}`,
      })
    await prove({ client, authorization, challenge, way, services, signal })
  }
}

type Proof = {
  client: AcmeClient
  authorization: AcmeAuthorization
  challenge: AcmeChallenge
  way: ChallengeType
  services: OrderServices
  signal: AbortSignal
}

const prove = async (proof: Proof): Promise<void> => {
  const { client, authorization, challenge, services, signal } = proof
  const takeBack = await putAnswer(proof)
  try {
    signal.throwIfAborted()
    if (authorization.status === 'pending' && challenge.status === 'pending')
      await client.answerChallenge(challenge.url)
    const settled = await polled({
      read: () => client.readAuthorization(authorization.url),
      isDone: ({ status }) => status !== 'pending',
      patience: PATIENCE,
      signal,
    })
    if (settled.status === 'valid') return
    const host = authorization.identifier.value
    const { error: problem } =
      settled.challenges.find(({ error }) => error !== undefined) ?? challenge
    await noteEvent({ services, kind: 'failure', host, detail: problem?.detail })
    throw new AcmeError({
      problem: problem ?? { type: 'unauthorized', detail: `It is ${settled.status}.` },
      status: 403,
    })
  } finally {
    await takeBack()
  }
}

/** Puts the answer where the authority will look; the returned function takes it away, and never throws. */
const putAnswer = async ({
  client,
  authorization,
  challenge,
  way,
  services,
  signal,
}: Proof): Promise<() => Promise<void>> => {
  const { payload, now } = services
  const host = authorization.identifier.value
  const answer = client.keyAuthorization(challenge.token)
  if (way === 'dns-01') return setRecord({ host, answer, services, signal })
  const key: ChallengeKey = way === 'http-01' ? `http-01|${challenge.token}` : `tls-alpn-01|${host}`
  await putChallenge({ payload, key, host, answer, now: now() })
  return async () => {
    await removeChallenges(payload, [key]).catch((error: unknown) =>
      payload.logger.warn({ err: error, msg: `The challenge of ${host} waits for its end.` }),
    )
  }
}

const setRecord = async ({
  host,
  answer,
  services: { acme, payload, options },
  signal,
}: {
  host: string
  answer: string
  services: OrderServices
  signal: AbortSignal
}): Promise<() => Promise<void>> => {
  const hook = acme.dnsHook
  if (!hook)
    throw new CheckError({
      code: 'dns_hook',
      kind: 'check',
      detail: 'ACME_DNS_HOOK is not set, and wildcards need it',
    })
  const name = `_acme-challenge.${host}`
  const value = createHash('sha256').update(answer).digest('base64url')
  await runDnsHook({ hook, action: 'present', name, value, host })
  const deadline = Date.now() + DNS_PATIENCE
  for (;;) {
    const seen = await resolveTxt(name, options.dnsServers).catch((): string[] => [])
    if (seen.includes(value) || Date.now() > deadline) break
    await delay(DNS_PAUSE, undefined, { signal })
  }
  return async () => {
    await runDnsHook({ hook, action: 'cleanup', name, value, host }).catch((error: unknown) =>
      payload.logger.warn({ err: error, msg: `The record ${name} could not be removed.` }),
    )
  }
}
