import type { CollectionBeforeDeleteHook } from 'payload'
import { pagesUsing } from '../query/pagesUsing'
import { inLanguage } from './inLanguage'
import { nameUsingPages } from './nameUsingPages'
import { refusal } from './refusal'

/** Refuses to delete a section that pages use, published or as drafts, and says which. */
export const refuseUsedSection: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const pages = await pagesUsing({ req, sectionIds: [String(id)], overrideAccess: true })
  if (pages.length === 0) return
  throw refusal(
    inLanguage(req, {
      en: `The section is used on ${nameUsingPages(pages)}. Detach or remove it there, then delete it.`,
      es: `La sección se usa en ${nameUsingPages(pages)}. Sepárela o quítela allí y después elimínela.`,
    }),
    409,
  )
}
