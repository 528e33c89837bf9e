import type { BlockData } from '../../../core/blocks/types'
import { sectionLibrary } from '../../../sections/library'
import { sectionBlocks } from '../../../sections/sectionBlocks'
import type { SectionLocale } from '../../../sections/types'
import type { SectionEntry } from './types'

/** The language of the library for a language of the panel or a site (BCP 47). */
export const sectionLocale = (language: string): SectionLocale =>
  language.toLowerCase().split('-')[0] === 'es' ? 'es' : 'en'

/** The bundled sections: named in the panel's language, written in the site's. */
export const libraryEntries = ({
  language,
  locale,
}: {
  language: string
  locale: string
}): SectionEntry[] => {
  const named = sectionLocale(language)
  const written = sectionLocale(locale)
  return sectionLibrary.map((section) => {
    const { id, category, label, description, keywords } = section
    let drawn: BlockData[] | undefined
    return {
      id,
      category,
      name: label[named],
      description: description[named],
      words: [...Object.values(label), ...Object.values(description), ...keywords]
        .join(' ')
        .toLowerCase(),
      picture: () => (drawn ??= sectionBlocks({ section, locale: written })),
      blocks: () => sectionBlocks({ section, locale: written }),
    }
  })
}
