import { type ApiCall, apiCall } from './apiCall'
import { logIn, poll } from './apiClient'
import { startHookReceiver } from './hookReceiver'
import { startMailServer } from './mailServer'
import { startApp } from './startApp'
import { type DeliverWorker, startDeliverWorker } from './startDeliverWorker'

const SECOND = 1000

export type DeliveryFigures = {
  /** Tries that the ledger knows of. */
  attempts: number
  /** Workers that were killed with -9. */
  kills: number
  /** Keys that had more than one effect: letters that came twice, webhooks beyond what receivers sort out. */
  doubled: number
  /** Keys without any effect, that the ledger does not offer to a person either. */
  lost: number
  /** Letters cut off in the middle of being sent: held for a person, never sent again by themselves. */
  unknown: number
  /** Of those, how many had arrived. */
  unknownArrived: number
  /** Webhooks that came again under the same `webhook-id`. */
  repeats: number
}

type Row = { key: string; kind: string; state: string; attempts: number }

/**
 * Sends one post to many subscribers and webhooks while workers are killed with -9, and counts by key
 * what a real mail server and a real receiver on this machine got. Then decides about what is unknown, as
 * a person would who looks into the mailbox, and counts again.
 */
export const measureDeliveries = async ({
  subscribers,
  hooks,
  kills,
  log = () => undefined,
}: {
  subscribers: number
  hooks: number
  kills: number
  log?: (line: string) => void
}): Promise<DeliveryFigures> => {
  const mail = await startMailServer({ delay: 20 })
  const receiver = await startHookReceiver({ delay: 20 })
  const app = await startApp({ args: ['--role', 'front'] })
  let worker: DeliverWorker | undefined
  let killed = 0
  try {
    const { ok, tenantId } = await open(app)
    const email = { fromAddress: 'news@example.com' }
    const base = { tenantId }
    const channels = [
      await ok('POST', '/channels', { ...base, kind: 'email', name: 'Letters', email }),
    ]
    for (let count = 0; count < hooks; count += 1) {
      const webhook = { url: receiver.url }
      channels.push(
        await ok('POST', '/channels', { ...base, kind: 'webhook', name: `Hook ${count}`, webhook }),
      )
    }
    const admin = await logIn({
      baseUrl: app.url,
      email: app.adminEmail,
      password: app.adminPassword,
    })
    for (let count = 0; count < subscribers; count += 1)
      await admin.call('POST', '/api/subscribers', {
        tenant: tenantId,
        channel: channels[0]?.id,
        email: `reader${count}@example.org`,
      })
    const { id } = await ok('POST', '/posts', {
      tenantId,
      title: 'Under fire',
      text: 'To be sent once.',
      channelIds: channels.map((channel) => channel.id),
    })
    await ok('POST', `/posts/${id}/approve`, {})
    await ok('POST', `/posts/${id}/publish`, {})

    const progress = (): number => mail.mails.length + receiver.hooks.length
    while (killed < kills) {
      worker = await startDeliverWorker(app, { SMTP_URL: mail.url })
      const before = progress()
      const open = await poll({
        ask: async () => ({ done: await hasEnded(ok, id), grown: progress() > before + 2 }),
        accept: ({ done, grown }) => done || grown,
        what: 'The next delivery',
        timeout: 60 * SECOND,
      })
      if (open.done) break
      // Anywhere between two of them.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      await worker.kill9()
      worker = undefined
      killed += 1
      log(`deliveries: ${killed} of ${kills} kills, ${progress()} arrived`)
    }
    worker ??= await startDeliverWorker(app, { SMTP_URL: mail.url })
    await ended(ok, id)

    const arrived = (): string[] =>
      mail.mails.map(({ messageId }) => messageId.slice(1).split('@')[0] ?? '')
    const came = (): string[] => receiver.hooks.map((hook) => hook.id.replace('msg_', ''))
    const rows = await ledger(ok, id)
    const unknown = rows.filter(({ state }) => state === 'unknown')
    const inMailbox = new Set(arrived())
    for (const row of unknown)
      await ok('POST', `/posts/${id}/deliveries/${row.id}/resolve`, {
        as: inMailbox.has(row.key) ? 'sent' : 'send_again',
      })
    await ended(ok, id)
    const letters = arrived()
    const calls = came()
    const keysOf = (kind: string): string[] =>
      rows.filter((row) => row.kind === kind).map(({ key }) => key)
    const known = new Set([...letters, ...calls])
    return {
      attempts: (await ledger(ok, id)).reduce((sum, { attempts }) => sum + attempts, 0),
      kills: killed,
      // Receivers of webhooks know a key by its id; a letter has none that they would look at.
      doubled: letters.length - new Set(letters).size,
      lost: [...keysOf('email'), ...keysOf('webhook')].filter((key) => !known.has(key)).length,
      unknown: unknown.length,
      unknownArrived: unknown.filter(({ key }) => inMailbox.has(key)).length,
      repeats: calls.length - new Set(calls).size,
    }
  } finally {
    await worker?.stop()
    await app.stop()
    await Promise.all([mail.close(), receiver.close()])
  }
}

type Ok = <Body = { id: string }>(method: string, path: string, body?: unknown) => Promise<Body>

const open = async (
  app: Awaited<ReturnType<typeof startApp>>,
): Promise<{ ok: Ok; tenantId: string }> => {
  const response = await fetch(`${app.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: app.adminEmail, password: app.adminPassword }),
  })
  const { token } = (await response.json()) as { token: string }
  const api: ApiCall = apiCall(app.url)
  const ok: Ok = async (method, path, body) => {
    const answer = await api(method, path, { authorization: `JWT ${token}`, body })
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const { id } = await ok('POST', '/tenants/manage', {
    action: 'create',
    name: 'Measured',
    slug: 'measured',
    plan: 'pro',
  })
  return { ok, tenantId: id }
}

const hasEnded = async (ok: Ok, id: string): Promise<boolean> => {
  const { status } = await ok<{ status: string }>('GET', `/posts/${id}`)
  return status === 'published' || status === 'failed'
}

const ended = (ok: Ok, id: string): Promise<boolean> =>
  poll({
    ask: () => hasEnded(ok, id),
    accept: Boolean,
    what: 'The end of the post',
    timeout: 180 * SECOND,
  })

const ledger = async (ok: Ok, id: string): Promise<(Row & { id: string })[]> => {
  const rows: (Row & { id: string })[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page: { items: (Row & { id: string })[]; nextCursor: string | null } = await ok(
      'GET',
      `/posts/${id}/deliveries?limit=100${more}`,
    )
    rows.push(...page.items)
    cursor = page.nextCursor
  }
  return rows
}
