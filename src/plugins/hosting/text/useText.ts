'use client'
import type { NestedKeysStripped } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { en } from './en'

type Texts = { hosting: typeof en }

export type TextKey = NestedKeysStripped<Texts> extends `hosting:${infer Key}` ? Key : never

export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string

/** The words of hosting in the panel's language. */
export const useText = (): { t: Translate } => {
  const { t } = useTranslation<Texts, NestedKeysStripped<Texts>>()
  const say = t as unknown as (key: string, vars?: Record<string, string | number>) => string
  return { t: (key, vars) => say(`hosting:${key}`, vars) }
}
