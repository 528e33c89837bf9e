import type { DeployTarget } from '../contract'
import { planOf } from '../parts/planOf'
import { readSettings } from '../parts/readSettings'
import { activateS3 } from './activateS3'
import { pushS3 } from './pushS3'
import { removeS3 } from './removeS3'
import { settingsOf } from './settingsOf'
import { s3Layout } from './s3Layout'
import { s3Bucket } from './s3Bucket'
import { s3State } from './s3State'
import { s3Release } from './s3Release'
import { s3Settings } from './s3Settings'

/**
 * A bucket of AWS S3 or of a store that speaks its language (Cloudflare R2, MinIO, Backblaze B2, Ceph, …):
 * bytes by digest and a manifest a release below `.tause/`, live files by copies inside the bucket.
 */
export const s3Target: DeployTarget = {
  kind: 's3',
  // Some headers are kept, and exact redirects; the plan tells of the others.
  abilities: { atomic: false, rollback: true, redirects: true, headers: false, forms: 'absolute' },
  parseSettings: (settings) => readSettings(s3Settings, settings),
  secretProblem: (secret) =>
    secret && /^\S{8,}$/.test(secret)
      ? undefined
      : 'Give the secret access key that belongs to the access key ID.',
  test: async (context) => {
    const { bucket } = settingsOf(context)
    const releases = await s3Bucket(context).list(s3Layout(context).releases)
    return {
      ok: true,
      detail: `The bucket "${bucket}" can be read (${releases.size} releases). The first push shows whether it can be written.`,
    }
  },
  plan: async (context) => {
    const layout = s3Layout(context)
    const { files, stored, issues } = s3Release(context)
    const hasError = issues.some(({ level }) => level === 'error')
    const present = hasError ? new Map() : await s3Bucket(context).list(layout.blobs)
    const { pointer } = hasError
      ? { pointer: { live: null } }
      : await s3State(context).readPointer()
    const live = pointer.live === null ? null : await s3State(context).readRelease(pointer.live)
    const path = (file: string): string => `/${file}`
    return planOf({
      files,
      isThere: ({ digest, size }) => present.get(layout.blob(digest)) === size,
      live: (live?.entries ?? []).map(({ file }) => path(file)),
      paths: new Set(stored.entries.map(({ file }) => path(file))),
      issues,
    })
  },
  push: pushS3,
  activate: activateS3,
  remove: removeS3,
}
