import type { TargetContext } from '../contract'
import { callService, type ServiceAnswer, type ServiceCall } from '../parts/callService'
import type { VercelSettings } from './vercelSettings'

/** https://vercel.com/docs/rest-api */
const API = 'https://api.vercel.com'

export type VercelDeployment = {
  id: string
  url?: string
  readyState: string
  /** `STAGED`: visitors have never seen it. */
  readySubstate?: string
  errorMessage?: string | null
  meta?: Record<string, string>
  alias?: string[]
}

export type VercelProject = {
  id: string
  name: string
  targets?: { production?: { id: string; alias?: string[] } | null } | null
  lastAliasRequest?: { toDeploymentId: string; jobStatus: string; requestedAt: number } | null
}

/** An entry of the tree of a deployment's sources; `uid` of a file is its SHA-1. */
export type VercelFileTree = {
  name: string
  type: string
  uid?: string
  children?: VercelFileTree[]
}

type Context = Pick<TargetContext, 'account' | 'services' | 'signal'>

type VercelError = {
  error?: { code?: string; message?: string; missing?: string[]; invalidToken?: boolean }
}

const errorOf = (text: string): VercelError['error'] => {
  try {
    return (JSON.parse(text) as VercelError).error
  } catch {
    return undefined
  }
}

const wordsOf = (text: string): string => {
  const { code, message } = errorOf(text) ?? {}
  return [message, code && `(${code})`].filter(Boolean).join(' ')
}

const settingsOf = ({ account }: Context): VercelSettings => account.settings as VercelSettings

const ask = async (
  context: Context,
  {
    path,
    query = {},
    headers = {},
    ...call
  }: Omit<ServiceCall, 'url' | 'headers'> & {
    path: string
    query?: Record<string, string>
    headers?: Record<string, string>
  },
): Promise<ServiceAnswer> => {
  const { teamId } = settingsOf(context)
  const search = String(new URLSearchParams({ ...query, ...(teamId && { teamId }) }))
  return callService({
    context,
    about: {
      service: 'Vercel',
      tokenHelp: 'Account settings → Tokens, with the scope of the team that owns the project',
      lookUp: 'the project and the team ID',
      wordsOf,
      isBadKey: (text) => errorOf(text)?.invalidToken === true,
    },
    call: {
      ...call,
      url: `${API}${path}${search && `?${search}`}`,
      headers: { authorization: `Bearer ${context.account.secret ?? ''}`, ...headers },
    },
  })
}

const read = <Answer>({ text }: ServiceAnswer): Answer => JSON.parse(text) as Answer

const id = encodeURIComponent

export type VercelApi = {
  getProject: () => Promise<VercelProject>
  getDeployment: (deploymentId: string) => Promise<VercelDeployment | null>
  /** The latest deployments of the project, newest first. */
  listDeployments: (projectId: string) => Promise<{ uid: string; meta?: Record<string, string> }[]>
  /** The tree of what a deployment was made of; empty when it was not made of files. */
  listFiles: (deploymentId: string) => Promise<VercelFileTree[]>
  uploadFile: (file: { sha: string; name: string; bytes: Buffer }) => Promise<void>
  /**
   * A production deployment that gets no domain by itself: `autoAssignCustomDomains` is what
   * `vercel --prod --skip-domain` sends.
   *
   * @returns the deployment, or the SHA-1 digests of the files that Vercel does not have.
   */
  createDeployment: (deployment: {
    files: { file: string; sha: string; size: number }[]
    meta: Record<string, string>
  }) => Promise<VercelDeployment | { missing: string[] }>
  /** Points the production domains to a deployment; it goes on after the answer. */
  promote: (input: { projectId: string; deploymentId: string }) => Promise<void>
  deleteDeployment: (deploymentId: string) => Promise<void>
}

/** The questions to Vercel that a target has. @throws TauseError as `callService`. */
export const vercelApi = (context: Context): VercelApi => {
  const { project } = settingsOf(context)
  return {
    getProject: async () =>
      read(await ask(context, { action: 'show the project', path: `/v9/projects/${id(project)}` })),
    getDeployment: async (deploymentId) => {
      const path = `/v13/deployments/${id(deploymentId)}`
      const answer = await ask(context, { action: 'show the deployment', path, accept: [404] })
      return answer.status === 404 ? null : read(answer)
    },
    listDeployments: async (projectId) => {
      const query = { projectId, limit: '50' }
      const call = { action: 'list the deployments', path: '/v6/deployments', query }
      return read<{ deployments: { uid: string; meta?: Record<string, string> }[] }>(
        await ask(context, call),
      ).deployments
    },
    listFiles: async (deploymentId) => {
      const path = `/v6/deployments/${id(deploymentId)}/files`
      const answer = await ask(context, { action: 'list the files', path, accept: [400, 404] })
      return answer.status >= 400 ? [] : read(answer)
    },
    uploadFile: async ({ sha, name, bytes }) => {
      await ask(context, {
        action: `take the file ${JSON.stringify(name)}`,
        method: 'POST',
        path: '/v2/files',
        headers: { 'content-type': 'application/octet-stream', 'x-vercel-digest': sha },
        body: bytes,
      })
    },
    createDeployment: async ({ files, meta }) => {
      const answer = await ask(context, {
        action: 'create the deployment',
        method: 'POST',
        path: '/v13/deployments',
        query: { skipAutoDetectionConfirmation: '1', forceNew: '1' },
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name: project,
          project,
          target: 'production',
          autoAssignCustomDomains: false,
          projectSettings: { framework: null },
          meta,
          files,
        }),
        accept: ({ status, text }) => status === 400 && errorOf(text)?.code === 'missing_files',
      })
      return answer.status === 400
        ? { missing: errorOf(answer.text)?.missing ?? [] }
        : read<VercelDeployment>(answer)
    },
    promote: async ({ projectId, deploymentId }) => {
      const path = `/v10/projects/${id(projectId)}/promote/${id(deploymentId)}`
      await ask(context, { action: 'promote the deployment', method: 'POST', path })
    },
    deleteDeployment: async (deploymentId) => {
      const path = `/v13/deployments/${id(deploymentId)}`
      await ask(context, { action: 'delete the deployment', method: 'DELETE', path, accept: [404] })
    },
  }
}
