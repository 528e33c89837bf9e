import type { TargetContext } from '../contract'
import { callService, type ServiceCall } from '../parts/callService'

/** https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/ */
const API = 'https://api.netlify.com/api/v1'

/** What of a deploy is read (`deploy` of https://open-api.netlify.com). */
export type NetlifyDeploy = {
  id: string
  state: string
  title?: string | null
  /** SHA-1 digests that are to be uploaded. */
  required?: string[] | null
  error_message?: string | null
  deploy_ssl_url?: string | null
}

export type NetlifySite = {
  id: string
  name: string
  url?: string | null
  ssl_url?: string | null
  published_deploy?: { id: string } | null
}

/** A file of the published deploy (`file` of the API). */
export type NetlifyFile = { path: string; sha: string }

type Context = Pick<TargetContext, 'account' | 'services' | 'signal'>

const wordsOf = (text: string): string => {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown }
    return String(message ?? error ?? '')
  } catch {
    return text.startsWith('<') ? '' : text
  }
}

const sitePath = ({ account }: Context): string =>
  `/sites/${encodeURIComponent(String(account.settings['siteId']))}`

/**
 * One question to Netlify.
 *
 * @returns the parsed answer; null when the status is one of `accept` and for an empty answer.
 * @throws TauseError as `callService`.
 */
const ask = async <Answer>(
  context: Context,
  call: Omit<ServiceCall, 'url' | 'headers'> & { path: string; type?: string },
): Promise<{ answer: Answer | null; next: string | undefined }> => {
  const { path, type, ...rest } = call
  const { status, text, headers } = await callService({
    context,
    about: {
      service: 'Netlify',
      tokenHelp: 'User settings → Applications → Personal access tokens, of a member of the team',
      lookUp: 'the site ID (Project configuration → General)',
      wordsOf,
    },
    call: {
      ...rest,
      url: path.startsWith('https:') ? path : `${API}${path}`,
      headers: {
        authorization: `Bearer ${context.account.secret ?? ''}`,
        ...(type !== undefined && { 'content-type': type }),
      },
    },
  })
  const isAnswer = status < 300 && text !== ''
  return { answer: isAnswer ? (JSON.parse(text) as Answer) : null, next: nextPage(headers) }
}

/** RFC 8288: the page that comes next; another host is not followed, the token would go along. */
const nextPage = (headers: Headers): string | undefined => {
  const url = /<([^>]+)>;\s*rel="?next"?/.exec(headers.get('link') ?? '')?.[1]
  return url?.startsWith(`${API}/`) ? url : undefined
}

const must = <Answer>({ answer }: { answer: Answer | null }): Answer => answer as Answer

export type NetlifyApi = {
  getSite: () => Promise<NetlifySite>
  /** All files of the published deploy; none when nothing has been published. */
  listFiles: () => Promise<NetlifyFile[]>
  /** The latest deploys, newest first. */
  listDeploys: () => Promise<NetlifyDeploy[]>
  getDeploy: (id: string) => Promise<NetlifyDeploy | null>
  /** A draft: it is not published when its files are there. */
  createDeploy: (deploy: {
    title: string
    files: Record<string, string>
    async: boolean
  }) => Promise<NetlifyDeploy>
  uploadFile: (file: { deployId: string; name: string; bytes: Buffer }) => Promise<void>
  /** Publishes a deploy, whether it is a draft or was published before. */
  restoreDeploy: (id: string) => Promise<void>
  deleteDeploy: (id: string) => Promise<void>
}

/** The questions to Netlify that a target has. @throws TauseError as `callService`. */
export const netlifyApi = (context: Context): NetlifyApi => {
  const site = sitePath(context)
  const deployPath = (id: string): string => `${site}/deploys/${encodeURIComponent(id)}`
  return {
    getSite: async () => must(await ask(context, { action: 'show the site', path: site })),
    listFiles: async () => {
      const files: NetlifyFile[] = []
      let path: string | undefined = `${site}/files`
      while (path) {
        const { answer, next }: { answer: NetlifyFile[] | null; next: string | undefined } =
          await ask(context, { action: 'list the published files', path, accept: [404] })
        files.push(...(answer ?? []))
        path = next
      }
      return files
    },
    listDeploys: async () =>
      must(
        await ask(context, {
          action: 'list the deploys',
          path: `${site}/deploys?page=1&per_page=50`,
        }),
      ),
    getDeploy: async (id) => {
      const call = { action: 'show the deploy', path: deployPath(id), accept: [404] }
      return (await ask<NetlifyDeploy>(context, call)).answer
    },
    createDeploy: async ({ title, files, async }) =>
      must(
        await ask(context, {
          action: 'create the deploy',
          method: 'POST',
          path: `${site}/deploys?title=${encodeURIComponent(title)}`,
          type: 'application/json',
          body: JSON.stringify({ files, draft: true, async }),
        }),
      ),
    uploadFile: async ({ deployId, name, bytes }) => {
      const path = name.split('/').map(encodeURIComponent).join('/')
      await ask(context, {
        action: `take the file ${JSON.stringify(name)}`,
        method: 'PUT',
        path: `/deploys/${encodeURIComponent(deployId)}/files/${path}`,
        type: 'application/octet-stream',
        body: bytes,
      })
    },
    restoreDeploy: async (id) => {
      const path = `${deployPath(id)}/restore`
      await ask(context, { action: 'publish the deploy', method: 'POST', path })
    },
    deleteDeploy: async (id) => {
      const path = deployPath(id)
      await ask(context, { action: 'delete the deploy', method: 'DELETE', path, accept: [404] })
    },
  }
}
