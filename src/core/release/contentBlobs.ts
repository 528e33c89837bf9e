import type { ReleaseContent, ReleaseContentBlob } from './types'

/** Every piece of a release's content. */
export const contentBlobs = (content: ReleaseContent | undefined): ReleaseContentBlob[] =>
  content ? [content.site, content.index, ...Object.values(content.pages)] : []
