'use client'
import type { NestedKeysStripped } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { en } from './en'
import { pathKey } from './pathKey'

/** The namespace of our words among Payload's. */
type Texts = { brandStudio: typeof en }

export type TextKey = NestedKeysStripped<Texts>

/** A translation by key, with what is put into it. */
export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string

/** The studio's words in the panel's language, that language (BCP 47), and names of a profile's values. */
export const useText = (): {
  t: Translate
  language: string
  nameOf: (path: string) => string
} => {
  const { t: translate, i18n } = useTranslation<Texts, TextKey>()
  const t = translate as Translate
  return {
    t,
    language: i18n.language,
    nameOf: (path) => t(`brandStudio:${pathKey(path)}` as TextKey),
  }
}
