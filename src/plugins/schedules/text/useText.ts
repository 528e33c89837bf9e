'use client'
import type { NestedKeysStripped } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { en } from './en'

type Texts = { schedules: typeof en }

export type TextKey = keyof typeof en

export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string

/** The schedules' words in the panel's language, and that language (BCP 47). */
export const useText = (): { t: Translate; language: string } => {
  const { t, i18n } = useTranslation<Texts, NestedKeysStripped<Texts>>()
  const say = t as unknown as (key: string, vars?: Record<string, string | number>) => string
  return { t: (key, vars) => say(`schedules:${key}`, vars), language: i18n.language }
}
