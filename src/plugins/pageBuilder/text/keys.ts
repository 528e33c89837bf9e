import type { NestedKeysStripped } from '@payloadcms/translations'
import type { en } from './en'

/** The namespace of our words among Payload's. */
export type Texts = { builder: typeof en }

export type TextKey = NestedKeysStripped<Texts>

/** A translation by key, with what is put into it. */
export type Translate = (key: TextKey, vars?: Record<string, string | number>) => string
