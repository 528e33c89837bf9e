import type { CollectionBeforeChangeHook } from 'payload'
import { inLanguage } from '../../../collections/hooks/inLanguage'
import { refusal } from '../../../collections/hooks/refusal'
import { writeModeOf } from '../../../collections/hooks/writeMode'
import { blockLabel } from '../../../core/builder/blockLabel'
import { toLayout } from '../../../core/builder/toLayout'
import { lockBreach, type LockBreach } from '../../../core/builder/lockBreach'
import { refuseLoss, type LockOptions } from './guardDelete'

/**
 * Refuses a save that breaks a lock to those who may not lock: 403 with the block, what was done to
 * it and the fields. The stored document's locks count. What says `contentOnly` stays as it is for them.
 */
export const guardLocks =
  (options: LockOptions): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const { slug } = collection
    const { blocks: registry, field, mayLock = () => Promise.resolve(false) } = options
    if (operation !== 'update' || !originalDoc || !req.user) return data
    if (writeModeOf(req, slug)?.overrideAccess) return data
    const isTrashed = Boolean(data.deletedAt) && !originalDoc.deletedAt
    if (isTrashed) await refuseLoss({ req, slug, doc: originalDoc, options })
    const contentOnly = originalDoc.contentOnly === true
    const breach =
      data[field] === undefined
        ? null
        : lockBreach({
            before: toLayout({ value: originalDoc[field], registry }),
            after: toLayout({ value: data[field], registry }),
            registry,
            contentOnly,
          })
    const isFreed = contentOnly && data.contentOnly !== true
    if (!breach && !isFreed) return data
    if (await mayLock({ req, collection: slug, doc: originalDoc })) return data
    if (!breach) return { ...data, contentOnly }
    const name = blockLabel({ block: breach.block, registry })
    const texts = TEXTS[breach.how]
    const which = breach.fields.map((field) => ` ${field}`).join(',')
    throw refusal(
      inLanguage(req, {
        en: `The block "${name}" (${breach.block.id}) ${texts.en}${which && `:${which}.`} Ask an owner of the tenant to unlock it.`,
        es: `El bloque «${name}» (${breach.block.id}) ${texts.es}${which && `:${which}.`} Pida a un propietario de la organización que lo desbloquee.`,
      }),
    )
  }

/** The fields, where there are some, stand behind. */
const TEXTS: Record<LockBreach['how'], { en: string; es: string }> = {
  added: {
    en: 'may not be added: only contents of this page may be changed.',
    es: 'no puede añadirse: en esta página solo pueden cambiarse los contenidos.',
  },
  removed: {
    en: 'is locked and may not be removed.',
    es: 'está bloqueado y no puede quitarse.',
  },
  moved: { en: 'is locked and may not be moved.', es: 'está bloqueado y no puede moverse.' },
  changed: {
    en: 'is locked and may not be changed.',
    es: 'está bloqueado y no puede cambiarse.',
  },
  slots: {
    en: 'is locked: no blocks may be added to it, moved or removed in it.',
    es: 'está bloqueado: dentro de él no pueden añadirse, moverse ni quitarse bloques.',
  },
  lock: {
    en: 'has a lock that you may not set.',
    es: 'tiene un bloqueo que usted no puede fijar.',
  },
  fields: {
    en: 'has locked fields that may not be changed',
    es: 'tiene campos bloqueados que no pueden cambiarse',
  },
  fieldLocks: {
    en: 'has other locked fields, which you may not set',
    es: 'tiene otros campos bloqueados, que usted no puede fijar',
  },
}
