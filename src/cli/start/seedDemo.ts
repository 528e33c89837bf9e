import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { invalid } from '../../core/errors'
import type { Settings } from '../../core/settings'
import { actorOf } from '../../core/tenancy/actorOf'
import { createApp } from '../../endpoints/apps/createApp'
import { waitForDeployment } from '../../endpoints/deploy/waitForDeployment'
import { pointerOf } from '../../jobs/deploy/flip'
import { siteUrl } from '../../jobs/deploy/siteUrl'
import { startDeploy } from '../../jobs/deploy/startDeploy'
import { apiServices } from '../../plugins/externalApi/apiServices'

const TENANT = { name: 'Demo', slug: 'demo' }
const TEMPLATE = 'ecommerce-brand'
const SLUG = 'demo'

type SeedInput = {
  runtime: { payload: Payload; settings: Settings }
  /** Platform administrator on whose access it is made. */
  adminEmail: string
}

/**
 * Makes the demo tenant with one deployed site. Every step looks first whether it was done: a run after
 * a crash goes on where the other ended. A worker must be running.
 *
 * @throws TauseError when the site cannot be made or its deployment fails.
 */
export const seedDemo = async ({
  runtime: { payload, settings },
  adminEmail,
}: SeedInput): Promise<{ url: string }> => {
  const req = await requestOf(payload, adminEmail)
  const tenantId = await demoTenant(req)
  const site = (await findDemoSite(req, tenantId)) ?? (await makeDemoSite(req, tenantId, settings))
  if (!pointerOf(site, 'production')) await deploy(req, site.id)
  return { url: siteUrl({ slug: site.slug, address: settings }) }
}

const requestOf = async (payload: Payload, email: string): Promise<PayloadRequest> => {
  // The identity itself is being established: there is no user yet to ask with.
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ email: { equals: email } }, { platformRole: { equals: 'admin' } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const user = docs[0]
  if (!user) throw invalid(`There is no platform administrator "${email}" to make the demo.`)
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
}

const demoTenant = async (req: PayloadRequest): Promise<string> => {
  const { docs } = await req.payload.find({
    collection: 'tenants',
    where: { slug: { equals: TENANT.slug } },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const tenant =
    docs[0] ??
    (await req.payload.create({
      collection: 'tenants',
      data: TENANT as never,
      depth: 0,
      req,
      overrideAccess: false,
    }))
  return String(tenant.id)
}

const findDemoSite = async (
  req: PayloadRequest,
  tenantId: string,
): Promise<{ id: string; slug: string } | null> => {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: {
      and: [
        { tenant: { equals: tenantId } },
        { slug: { equals: SLUG } },
        { status: { equals: 'ready' } },
      ],
    },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const site = docs[0]
  return site ? { ...site, id: String(site.id) } : null
}

const makeDemoSite = async (
  req: PayloadRequest,
  tenantId: string,
  settings: Settings,
): Promise<{ id: string; slug: string }> => {
  const services = apiServices(settings)
  const { docs } = await req.payload.find({
    collection: 'templates',
    where: { and: [{ slug: { equals: TEMPLATE } }, { source: { equals: 'bundled' } }] },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const manifest = docs[0]?.manifest as { sampleBrand?: Record<string, unknown> } | undefined
  return createApp({
    req,
    actor: actorOf(req.user),
    services,
    input: {
      templateId: TEMPLATE,
      name: String(manifest?.sampleBrand?.name ?? TENANT.name),
      slug: SLUG,
      tenantId,
      brand: manifest?.sampleBrand,
    },
  })
}

const deploy = async (req: PayloadRequest, siteId: string): Promise<void> => {
  const { release } = await startDeploy({ req, siteId, environment: 'production' })
  const { status, log } = await waitForDeployment({
    payload: req.payload,
    releaseId: String(release.id),
  })
  if (status === 'failed')
    throw invalid(
      `The demo site could not be deployed: ${log?.find(({ level }) => level === 'error')?.message ?? 'see its log'}`,
    )
}
