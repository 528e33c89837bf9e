import type { CollectionConfig } from 'payload'

/** Milliseconds of rest before a draft saves itself. */
const AUTOSAVE_INTERVAL = 1000

/** Versions of documents that are made of blocks: drafts that save themselves. */
export const draftVersions = {
  drafts: { autosave: { interval: AUTOSAVE_INTERVAL } },
  maxPerDoc: 50,
} satisfies CollectionConfig['versions']
