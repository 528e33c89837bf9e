import { contentBlobs } from './contentBlobs'
import type { Digest, ReleaseManifest } from './types'

/** Every blob that a release is served from or that the next one may take over from it. */
export const blobsOf = ({
  routes,
  notFound,
  maintenance,
  formPages,
  pages,
  content,
}: ReleaseManifest): Set<Digest> =>
  new Set([
    ...Object.values(routes).map(({ blob }) => blob),
    notFound.blob,
    ...(maintenance ? [maintenance.blob] : []),
    ...(formPages ? [formPages.success.blob, formPages.error.blob] : []),
    ...Object.values(pages).map(({ blob }) => blob),
    ...contentBlobs(content).map(({ blob }) => blob),
  ])
