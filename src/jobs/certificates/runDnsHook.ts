import { createHmac, randomUUID } from 'node:crypto'
import { execFile } from 'node:child_process'
import type { AcmeSettings } from '../../core/certificates/acmeSettings'
import { CheckError } from './CheckError'

const SECOND = 1000

const TIMEOUT = 60 * SECOND

type Action = 'present' | 'cleanup'

/**
 * Has a TXT record set or removed. A program is started as `hook present|cleanup NAME VALUE`, without a
 * shell and with nothing of our environment but PATH and HOME; a URL gets a POST of
 * `{ action, name, value }`, signed as Standard Webhooks says.
 *
 * @throws CheckError when it fails.
 */
export const runDnsHook = async ({
  hook,
  action,
  name,
  value,
  host,
}: {
  hook: NonNullable<AcmeSettings['dnsHook']>
  action: Action
  /** Full name of the record, without a final dot. */
  name: string
  value: string
  host: string
}): Promise<void> => {
  try {
    if ('command' in hook) await runProgram(hook.command, [action, name, value])
    else await post({ ...hook, body: JSON.stringify({ action, name, value }) })
  } catch (error) {
    throw new CheckError({
      code: 'dns_hook',
      kind: 'check',
      detail: `${action} for ${host}: ${(error as Error).message.slice(0, 300)}`,
    })
  }
}

const runProgram = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME } as unknown as NodeJS.ProcessEnv
    execFile(command, [...args], { timeout: TIMEOUT, env }, (error, _, stderr) => {
      if (!error) return resolve()
      const said = stderr.trim().split('\n').at(-1)
      reject(new Error(said ? `it ended with "${said}"` : error.message))
    })
  })

const post = async ({
  url,
  secret,
  body,
}: {
  url: string
  secret: string
  body: string
}): Promise<void> => {
  const id = randomUUID()
  const timestamp = String(Math.floor(Date.now() / SECOND))
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`)
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature.digest('base64')}`,
    },
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`it answered with status ${answer.status}`)
}
