import type { PayloadRequest } from 'payload'
import { idParams } from '../../core/api/common'
import { type PrimaryDomain, primarySetSchema } from '../../core/api/domains'
import { isLive } from '../../core/domains/domainState'
import { conflict, isTauseError } from '../../core/errors'
import { startDeploy } from '../../jobs/deploy/startDeploy'
import type { DomainDocument } from '../../jobs/domains/documents'
import { setPrimary } from '../../jobs/domains/setPrimary'
import { unsetPrimary } from '../../jobs/domains/unsetPrimary'
import { type ApiServices, defineOperation } from '../http/operation'
import { assertMay } from './assertMay'
import { certificateProblems } from './certificateProblems'
import { readDomain, siteOfDomain } from './readDomain'
import { inLanguageOf, toDomain } from './toDomain'

const TAG = 'Domains'

export const setPrimaryDomain = defineOperation({
  method: 'post',
  path: '/domains/:id/primary',
  operationId: 'setPrimaryDomain',
  summary: 'Make a domain the main address of its app',
  description:
    'Other domains of the app lead to it (308) from when it is live. Pages, sitemap and feeds name it after a deployment, which is started if the app is online and you may deploy.',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is the main address.', schema: primarySetSchema } },
  handle: async ({ req, actor, selectedTenant, services, params: { id } }) => {
    const domain = await readDomain(req, id, selectedTenant)
    await assertMay({ req, actor, domain, operation: 'update' })
    await setPrimary({ payload: req.payload, domain })
    return { status: 200, body: await answer({ req, domain, services }) }
  },
})

export const unsetPrimaryDomain = defineOperation({
  method: 'delete',
  path: '/domains/:id/primary',
  operationId: 'unsetPrimaryDomain',
  summary: 'Make the app’s address at the platform its main address again',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: {
    200: { description: 'It is no longer the main address.', schema: primarySetSchema },
  },
  handle: async ({ req, actor, selectedTenant, services, params: { id } }) => {
    const domain = await readDomain(req, id, selectedTenant)
    await assertMay({ req, actor, domain, operation: 'update' })
    if (!(await unsetPrimary({ payload: req.payload, domain })))
      throw conflict(`${domain.host} is not the main address of its app. Nothing was changed.`)
    return { status: 200, body: await answer({ req, domain, services }) }
  },
})

const answer = async ({
  req,
  domain,
  services,
}: {
  req: PayloadRequest
  domain: DomainDocument
  services: ApiServices
}): Promise<PrimaryDomain> => {
  const site = await siteOfDomain(req, domain)
  const problems = await certificateProblems(req, [domain])
  const shown = toDomain({ req, domain, site, problems, services })
  if (shown.primary && !isLive(domain, services.needsCertificate))
    return { domain: shown, deploymentId: null, notice: inLanguageOf(req, NOT_LIVE) }
  if (!site?.liveProduction) return { domain: shown, deploymentId: null, notice: null }
  try {
    const { release } = await startDeploy({ req, siteId: site.id, environment: 'production' })
    return { domain: shown, deploymentId: String(release.id), notice: null }
  } catch (error) {
    if (!isTauseError(error) || error.status >= 500) throw error
    return { domain: shown, deploymentId: null, notice: inLanguageOf(req, DEPLOY) }
  }
}

const NOT_LIVE = {
  en: 'Visitors are led to it as soon as it is live.',
  es: 'Se llevará a los visitantes a él en cuanto esté en línea.',
}
const DEPLOY = {
  en: 'Pages, sitemap and feeds still name the old address: deploy the app.',
  es: 'Las páginas, el mapa del sitio y los canales aún nombran la dirección anterior: despliegue la aplicación.',
}
