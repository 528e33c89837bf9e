import type { Digest, ReleaseManifest } from './types'

/** Every blob that a release is served from or that the next one may take over from it. */
export const blobsOf = ({ routes, notFound, formPages, pages }: ReleaseManifest): Set<Digest> =>
  new Set([
    ...Object.values(routes).map(({ blob }) => blob),
    notFound.blob,
    ...(formPages ? [formPages.success.blob, formPages.error.blob] : []),
    ...Object.values(pages).map(({ blob }) => blob),
  ])
