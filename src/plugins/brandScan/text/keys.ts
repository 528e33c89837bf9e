import type { NestedKeysStripped } from '@payloadcms/translations'
import type { en } from './en'

export type Texts = { brandScan: typeof en }

export type TextKey = NestedKeysStripped<Texts>

export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string
