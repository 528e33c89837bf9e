import type { S3Context } from './s3Call'
import { settingsOf } from './settingsOf'

/** Folder of what visitors are not meant to ask for. No file of a release lies in it. */
export const STATE_FOLDER = '.tause/'

/**
 * Where everything lies in the bucket: live files under their own names, and below `.tause/` the bytes of
 * all kept releases by SHA-256, one manifest a release, and the pointer.
 */
export const s3Layout = (
  context: Pick<S3Context, 'account'>,
): {
  live: (file: string) => string
  blobs: string
  blob: (digest: string) => string
  releases: string
  release: (remoteId: string) => string
  pointer: string
} => {
  const { prefix } = settingsOf(context)
  const base = prefix ? `${prefix}/` : ''
  const state = `${base}${STATE_FOLDER}`
  return {
    live: (file) => `${base}${file}`,
    blobs: `${state}blobs/`,
    blob: (digest) => `${state}blobs/${digest}`,
    releases: `${state}releases/`,
    release: (remoteId) => `${state}releases/${remoteId}.json`,
    pointer: `${state}live.json`,
  }
}
