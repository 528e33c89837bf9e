import { z } from 'zod'
import { conflict, TauseError } from '../../core/errors'
import type { DeployTarget, TargetContext } from '../contract'
import { planOf } from '../parts/planOf'
import { readSettings } from '../parts/readSettings'
import { urlPathOf } from '../parts/urlPathOf'
import { wait } from '../parts/wait'
import { netlifyApi, type NetlifyFile, type NetlifySite } from './netlifyApi'
import { netlifyFiles } from './netlifyFiles'
import { pushNetlify } from './pushNetlify'

const SECOND = 1000
const MAX_POLLS = 30

/** Files that only steer Netlify. */
const STEERING = new Set(['/_headers', '/_redirects'])

const schema = z.strictObject({
  siteId: z
    .string()
    .regex(
      /^[A-Za-z0-9.-]{1,253}$/,
      'Give the site ID from Project configuration → General, or its name with .netlify.app.',
    ),
})

const urlOf = ({ ssl_url, url }: NetlifySite): string | null => ssl_url ?? url ?? null

/** Publishes a deploy and asks until the site says that it is the published one. */
const activate: DeployTarget['activate'] = async (context, { remoteId }) => {
  let site = await netlifyApi(context).getSite()
  if (site.published_deploy?.id !== remoteId) await netlifyApi(context).restoreDeploy(remoteId)
  for (let polls = 0; site.published_deploy?.id !== remoteId; polls += 1) {
    if (polls === MAX_POLLS)
      throw new TauseError({
        code: 'target_busy',
        status: 503,
        message: `Netlify has not published the deploy ${remoteId} yet. Activate it again in a minute.`,
      })
    if (polls > 0) await wait({ ...context, milliseconds: SECOND })
    site = await netlifyApi(context).getSite()
  }
  return { url: urlOf(site) }
}

/**
 * Netlify, by its deploys API: a draft deploy by SHA-1 digests, of which Netlify names the missing ones;
 * publishing and rolling back are the same one step.
 */
export const netlifyTarget: DeployTarget = {
  kind: 'netlify',
  abilities: { atomic: true, rollback: true, redirects: true, headers: true, forms: 'proxy' },
  parseSettings: (settings) => readSettings(schema, settings),
  secretProblem: (secret) =>
    secret && /^[\w.~+/=-]{20,}$/.test(secret)
      ? undefined
      : 'Give a personal access token of Netlify (User settings → Applications).',
  test: async (context) => {
    const site = await netlifyApi(context).getSite()
    return { ok: true, detail: `The site "${site.name}" at ${urlOf(site) ?? 'no address yet'}.` }
  },
  plan: async (context) => {
    const { names, digests, issues } = await netlifyFiles(context)
    const hasError = issues.some(({ level }) => level === 'error')
    const live = hasError ? [] : await publishedFiles(context)
    const shas = new Set(live.map(({ sha }) => sha))
    const shaOf = new Map(
      [...names].map(([name, { digest }]) => [digest, digests[`/${name}`] ?? '']),
    )
    return planOf({
      files: [...names.values()],
      isThere: ({ digest }) => shas.has(shaOf.get(digest) ?? ''),
      live: live.filter(({ path }) => !STEERING.has(path)).map(({ path }) => answersAt(path)),
      paths: new Set([...names.keys()].map((name) => answersAt(`/${name}`))),
      issues,
    })
  },
  push: pushNetlify,
  activate,
  remove: async (context, { remoteId }) => {
    const site = await netlifyApi(context).getSite()
    if (site.published_deploy?.id === remoteId)
      throw conflict(
        `The deploy ${remoteId} is the published one of "${site.name}". Activate another release first.`,
      )
    await netlifyApi(context).deleteDeploy(remoteId)
  },
}

const answersAt = (path: string): string => urlPathOf(path.slice(1))

const publishedFiles = async (context: TargetContext): Promise<NetlifyFile[]> =>
  (await netlifyApi(context).getSite()).published_deploy ? netlifyApi(context).listFiles() : []
