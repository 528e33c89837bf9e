import type { TargetContext } from '../contract'
import { callService, type ServiceAnswer, type ServiceCall } from '../parts/callService'
import type { CloudflareSettings } from './cloudflareSettings'

/** https://developers.cloudflare.com/api/resources/pages/ */
const API = 'https://api.cloudflare.com/client/v4'

export type CloudflareContext = Pick<TargetContext, 'account' | 'services' | 'signal'>

type Envelope<Result> = {
  result: Result
  errors?: { code: number; message: string }[]
}

const wordsOf = (text: string): string => {
  try {
    const { errors = [] } = JSON.parse(text) as Envelope<unknown>
    return errors.map(({ code, message }) => `${message} (${code})`).join(', ')
  } catch {
    return ''
  }
}

const settingsOf = ({ account }: CloudflareContext): CloudflareSettings =>
  account.settings as CloudflareSettings

/**
 * One question to Cloudflare.
 *
 * @param path below `/client/v4`, or `{ project }`: below the project.
 * @param headers default: the account's token.
 */
export const askCloudflare = async <Result>(
  context: CloudflareContext,
  {
    path,
    type,
    headers = () => ({ authorization: `Bearer ${context.account.secret ?? ''}` }),
    ...call
  }: Omit<ServiceCall, 'url' | 'headers'> & {
    path: string | { project: string }
    type?: string
    headers?: () => Promise<Record<string, string>> | Record<string, string>
  },
): Promise<{ status: number; result: Result }> => {
  const { accountId, project } = settingsOf(context)
  const below =
    typeof path === 'string'
      ? path
      : `/accounts/${encodeURIComponent(accountId)}/pages/projects/${encodeURIComponent(project)}${path.project}`
  const answer: ServiceAnswer = await callService({
    context,
    about: {
      service: 'Cloudflare',
      tokenHelp: 'My profile → API tokens, with the permission "Cloudflare Pages: Edit"',
      lookUp: 'the account ID and the name of the project',
      wordsOf,
    },
    call: {
      ...call,
      url: `${API}${below}`,
      headers: async () => ({
        ...(await headers()),
        ...(type !== undefined && { 'content-type': type }),
      }),
    },
  })
  const isAnswer = answer.status < 300 && answer.text !== ''
  return {
    status: answer.status,
    result: isAnswer ? (JSON.parse(answer.text) as Envelope<Result>).result : (undefined as Result),
  }
}
