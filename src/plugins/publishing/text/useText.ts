'use client'
import type { NestedKeysStripped } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { en } from './en'

type Texts = { publishing: typeof en }

type TextKey = NestedKeysStripped<Texts>

export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string

/** The words of publishing in the panel's language, and that language (BCP 47). */
export const useText = (): { t: Translate; language: string } => {
  const { t, i18n } = useTranslation<Texts, TextKey>()
  return { t: t as Translate, language: i18n.language }
}
