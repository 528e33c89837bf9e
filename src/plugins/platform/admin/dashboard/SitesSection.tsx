import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { PayloadRequest } from 'payload'
import { resolveActor } from '../../../../collections/access/resolveActor'
import { canDo, covers } from '../../../../core/tenancy/permissions'
import type { SiteAddress } from '../../../../jobs/deploy/siteUrl'
import { requestOf, type ScreenProps, selectedTenantOf } from '../lib/requestOf'
import { LoadFailure } from '../parts/Notice'
import { loadSites } from './loadSites'
import { SiteGrid } from './SiteGrid'

/** Loads what {@link SiteGrid} shows, with the user's access. */
export const SitesSection = async ({
  address,
  siteActions,
  ...screen
}: ScreenProps & {
  address: SiteAddress
  /** Client components of each card. */
  siteActions: readonly string[]
}) => {
  const data = await load(screen, address)
  if (!data) return <LoadFailure />
  const { importMap } = screen.payload
  const actions = Object.fromEntries(
    data.sites.map(({ id }) => [
      id,
      siteActions.map((Component) =>
        RenderServerComponent({
          Component,
          importMap,
          key: Component,
          clientProps: { siteId: id },
        }),
      ),
    ]),
  )
  return <SiteGrid {...data} actions={actions} />
}

const load = async (screen: ScreenProps, address: SiteAddress) => {
  try {
    const req = await requestOf(screen)
    const tenantId = selectedTenantOf(req)
    const [{ sites, total }, { actor, suspended }, newSubmissions] = await Promise.all([
      loadSites({ req, tenantId, address }),
      resolveActor(req),
      countNewSubmissions(req, tenantId),
    ])
    const mayCreate = canDo({ actor, collection: 'sites', operation: 'create', suspended })
    return {
      sites,
      total,
      newSubmissions,
      mayCreate: tenantId ? covers(mayCreate, tenantId) : mayCreate !== 'none',
    }
  } catch (error) {
    screen.payload.logger.error({ err: error, msg: 'The dashboard could not be loaded' })
    return null
  }
}

/** Null for who may not read submissions. */
const countNewSubmissions = async (
  req: PayloadRequest,
  tenantId: string | undefined,
): Promise<number | null> => {
  const { actor } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'submissions', operation: 'read' })
  if (grant === 'none' || (tenantId && !covers(grant, tenantId))) return null
  const { totalDocs } = await req.payload.count({
    collection: 'submissions',
    where: {
      and: [{ status: { equals: 'new' } }, ...(tenantId ? [{ tenant: { equals: tenantId } }] : [])],
    },
    req,
    overrideAccess: false,
  })
  return totalDocs
}
