'use client'
import { useTranslation } from '@payloadcms/ui'
import type { TextKey, Texts, Translate } from './keys'

/** The scan's words in the panel's language, and that language (BCP 47). */
export const useText = (): { t: Translate; language: string } => {
  const { t, i18n } = useTranslation<Texts, TextKey>()
  return { t: t as Translate, language: i18n.language }
}
