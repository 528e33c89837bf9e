import type { CollectionBeforeChangeHook } from 'payload'
import { sharedSectionsIn } from '../../core/builder/sharedSections'

/** Notes which shared sections a page uses, so that they can be asked for the pages. */
export const noteSections: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  sectionIds: sharedSectionsIn(data.layout ?? originalDoc?.layout),
})
