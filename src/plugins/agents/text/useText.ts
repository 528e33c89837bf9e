'use client'
import type { NestedKeysStripped } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { en } from './en'

type Texts = { agents: typeof en }

export type TextKey = keyof typeof en

export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string

/** The agents' words in the panel's language, and that language, of which the house's names exist. */
export const useText = (): { t: Translate; language: 'en' | 'es' } => {
  const { t, i18n } = useTranslation<Texts, NestedKeysStripped<Texts>>()
  const say = t as unknown as (key: string, vars?: Record<string, string | number>) => string
  return {
    t: (key, vars) => say(`agents:${key}`, vars),
    language: i18n.language === 'es' ? 'es' : 'en',
  }
}
