import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { sharedSectionsIn } from '../../core/builder/sharedSections'
import { pagesUsing } from '../query/pagesUsing'
import { inLanguage } from './inLanguage'
import { nameUsingPages } from './nameUsingPages'
import { writeModeOf } from './writeMode'

/**
 * Refuses a section inside a section, and to stop sharing one that pages use. Nor may one that is online
 * be unpublished while published pages show it: their sites could not be deployed any more.
 */
export const guardSection: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const refuse = (path: string, texts: { en: string; es: string }): never => {
    throw new ValidationError(
      { collection: 'sections', errors: [{ path, message: inLanguage(req, texts) }], req },
      req.t,
    )
  }
  if (sharedSectionsIn(data.layout).length > 0)
    refuse('layout', {
      en: 'A section may not hold a shared section. Detach that one first, or leave it out.',
      es: 'Una sección no puede contener una sección compartida. Sepárela antes o quítela.',
    })
  if (originalDoc?.kind !== 'shared') return data
  const goesOffline =
    writeModeOf(req, 'sections')?.draft !== true &&
    (data._status ?? originalDoc._status) !== 'published' &&
    (await isOnline(req, String(originalDoc.id)))
  const isUnshared = data.kind !== undefined && data.kind !== 'shared'
  if (!goesOffline && !isUnshared) return data
  const pages = await pagesUsing({
    req,
    sectionIds: [String(originalDoc.id)],
    overrideAccess: true,
  })
  const online = pages.filter(({ published }) => published)
  if (goesOffline && online.length > 0)
    refuse('_status', {
      en: `The section is shown on ${nameUsingPages(online)}. Detach or remove it there before you unpublish it.`,
      es: `La sección se muestra en ${nameUsingPages(online)}. Sepárela o quítela allí antes de despublicarla.`,
    })
  if (isUnshared && pages.length > 0)
    refuse('kind', {
      en: `The section is used on ${nameUsingPages(pages)}. Detach it there before you stop sharing it.`,
      es: `La sección se usa en ${nameUsingPages(pages)}. Sepárela allí antes de dejar de compartirla.`,
    })
  return data
}

// The latest draft is `originalDoc`; what is online is the stored document itself.
const isOnline = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const stored = (await req.payload.db.findOne({
    collection: 'sections',
    where: { id: { equals: id } },
    req,
  })) as { _status?: string } | null
  return stored?._status === 'published'
}
