import type { PayloadRequest, SanitizedConfig } from 'payload'
import { resolveActor } from '../../../collections/access/resolveActor'
import { ICON_NAMES } from '../../../core/blocks/icons'
import { idOf } from '../../../core/tenancy/idOf'
import { canDo, covers } from '../../../core/tenancy/permissions'
import { findChromium } from '../../../export/pdf/findChromium'
import { toMediaInput } from '../../../jobs/deploy/toMediaInput'
import { iconDrawing } from '../../../render/renderIcon'
import type { StudioData } from '../types'
import { loadHistory } from './loadHistory'

/** Icons that blocks draw by themselves. */
const INNER_ICONS = ['check', 'x', 'info', 'circle-check', 'triangle-alert', 'circle-alert', 'star']

const FALLBACK_ZONE = 'UTC'

/** @returns `null` when the user may not read the profile, or it could not be read. */
export const loadStudio = async ({
  req,
  id,
  mayUpdate,
  chromiumPath,
}: {
  req: PayloadRequest
  id: string
  /** What Payload's permissions say. */
  mayUpdate: boolean
  chromiumPath: string | undefined
}): Promise<StudioData | null> => {
  const { payload } = req
  const shared = { depth: 0, disableErrors: true } as const
  try {
    const doc = (await payload.findByID({
      collection: 'brand-profiles',
      id,
      ...shared,
      req,
      overrideAccess: false,
    })) as unknown as Record<string, unknown> | null
    if (!doc) return null
    const logoId = idOf(doc.logo)
    const [logo, tenant, { actor, suspended }, history] = await Promise.all([
      logoId
        ? payload.findByID({
            collection: 'media',
            id: logoId,
            ...shared,
            req,
            overrideAccess: false,
          })
        : null,
      payload.findByID({
        collection: 'tenants',
        id: idOf(doc.tenant) ?? '',
        ...shared,
        req,
        overrideAccess: false,
      }),
      resolveActor(req),
      loadHistory({ req, id }),
    ])
    const grant = canDo({ actor, collection: 'brand-profiles', operation: 'update', suspended })
    return {
      id,
      doc: JSON.parse(JSON.stringify(doc)) as Record<string, unknown>,
      mayEdit: mayUpdate && covers(grant, idOf(doc.tenant)),
      icons: Object.fromEntries(
        [...ICON_NAMES, ...INNER_ICONS].flatMap((name) => {
          const drawing = iconDrawing(name)
          return drawing === null ? [] : [[name, drawing] as const]
        }),
      ),
      logo: logo ? toMediaInput(logo as Parameters<typeof toMediaInput>[0]) : null,
      scanUrl: scanUrlOf(payload.config, id),
      hasPdf: findChromium({ chromiumPath }) !== null,
      timeZone: tenant?.settings?.timeZone ?? FALLBACK_ZONE,
      ...history,
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: `The studio of ${id} could not be loaded` })
    return null
  }
}

/** Another plugin's screen, where it is there. */
const scanUrlOf = ({ admin, routes }: SanitizedConfig, id: string): string | null => {
  const path = admin.components?.views?.brandScan?.path
  return path ? `${routes.admin}${path}?brand=${encodeURIComponent(id)}` : null
}
