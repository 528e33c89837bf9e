import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SendOutcome } from '../contract'

const SECOND = 1000

/** Longest waits for the server: to connect, and for an answer in between. Milliseconds. */
const CONNECT_TIMEOUT = 15 * SECOND
const SOCKET_TIMEOUT = 60 * SECOND

export type SmtpServer = {
  url: URL
  /** Address to connect to instead of the name, which was looked up and checked. */
  address?: string
}

type SmtpError = Error & { responseCode?: number; response?: string; code?: string }

/** Opens, logs in, hands the connection on, and closes. @throws the server's refusals. */
export const withSmtp = async <Result>(
  { url, address }: SmtpServer,
  use: (connection: SMTPConnection) => Promise<Result>,
): Promise<Result> => {
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const connection = new SMTPConnection({
    host: address ?? host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    tls: { servername: host },
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: CONNECT_TIMEOUT,
    socketTimeout: SOCKET_TIMEOUT,
  })
  try {
    await new Promise<void>((done, fail) => {
      connection.once('error', fail)
      connection.connect((error?: Error) => (error ? fail(error) : done()))
    })
    if (url.username)
      await new Promise<void>((done, fail) =>
        connection.login(
          {
            user: decodeURIComponent(url.username),
            pass: decodeURIComponent(url.password),
          } as never,
          (error?: Error | null) => (error ? fail(error) : done()),
        ),
      )
    const result = await use(connection)
    connection.on('error', () => undefined)
    connection.quit()
    return result
  } catch (error) {
    // Later errors of a connection that is given up are nobody's. A farewell could end a message that
    // was begun.
    connection.on('error', () => undefined)
    connection.close()
    throw error
  }
}

/**
 * Sends one message. The server may act on it once it has seen its end, so `beforeData` is called when
 * the envelope was accepted and before the first byte of the message.
 */
export const sendBySmtp = async ({
  server,
  from,
  to,
  message,
  beforeData,
}: {
  server: SmtpServer
  from: string
  to: string
  message: Buffer
  beforeData: () => Promise<void>
}): Promise<SendOutcome> => {
  let isOut = false
  /** Why the message was not let go: another worker has it, or the ledger cannot be written. */
  let heldBack: Error | undefined
  try {
    const info = await withSmtp(
      server,
      (connection) =>
        new Promise<{ response: string }>((done, fail) => {
          connection.once('error', fail)
          const body = Readable.from(
            (async function* () {
              await beforeData().catch((error: Error) => {
                heldBack = error
                throw error
              })
              isOut = true
              yield message
            })(),
          )
          body.once('error', fail)
          connection.send({ from, to: [to] }, body, (error, sent) =>
            error ? fail(error) : done(sent as { response: string }),
          )
        }),
    )
    return { kind: 'sent', answer: info.response.slice(0, 300) }
  } catch (error) {
    if (heldBack) throw heldBack
    return judge(error as SmtpError, isOut)
  }
}

/** What a failure means: an answer with a code is a refusal; silence after the message is unknown. */
const judge = (
  { responseCode, response, message, code }: SmtpError,
  isOut: boolean,
): SendOutcome => {
  const reason = (response ?? `${message}${code ? ` (${code})` : ''}`).slice(0, 300)
  if (responseCode === undefined && isOut) return { kind: 'unknown', reason }
  return {
    kind: 'refused',
    reason,
    permanent: (responseCode ?? 0) >= 500 || code === 'EAUTH',
    isGone: responseCode === 550 && /\b5\.1\.[16]\b|user unknown|no such user/i.test(reason),
  }
}
