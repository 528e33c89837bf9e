import type { Payload } from 'payload'
import { conflict, type FieldIssue } from '../../core/errors'
import { absoluteForms } from '../../core/targets/absoluteForms'
import type { TargetFile, TargetRelease } from '../../core/targets/release'
import { toTargetRelease } from '../../core/targets/toTargetRelease'
import { sha256 } from '../../core/release/manifestDigest'
import type { Digest, ReleaseManifest } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import type { BlobStore } from '../../storage/BlobStore'
import type { DeployTarget, TargetContext } from '../../targets/contract'
import type { ReleaseDocument } from '../deploy/releaseLog'
import { siteUrl } from '../deploy/siteUrl'
import type { TargetSettings } from './targetsFolder'

export type ReleaseForTarget = {
  release: TargetRelease
  read: TargetContext['read']
  issues: FieldIssue[]
}

/**
 * A release as a kind of target gets it. Where forms cannot be passed on, pages with forms name the
 * built-in hosting themselves: they get other bytes, made from the stored ones each time in the same way.
 *
 * @throws TauseError `conflict` when the files of the release are not kept any more.
 */
export const releaseForTarget = async ({
  payload,
  blobs,
  settings,
  release: { id, digest, site, environment },
  forms,
}: {
  payload: Payload
  blobs: BlobStore
  settings: TargetSettings
  release: ReleaseDocument
  forms: DeployTarget['abilities']['forms']
}): Promise<ReleaseForTarget> => {
  if (!digest)
    throw conflict(
      `The files of deployment "${id}" are not kept any more. Deploy again, and push that.`,
    )
  const siteId = idOf(site) ?? ''
  const [bytes, owner, feeds] = await Promise.all([
    blobs.get(digest),
    payload.db.findOne({ collection: 'sites', where: { id: { equals: siteId } } }),
    payload.db.count({
      collection: 'channels',
      where: { and: [{ site: { equals: siteId } }, { kind: { equals: 'feed' } }] },
    }),
  ])
  const { slug } = (owner ?? { slug: '' }) as { slug: string }
  const made = toTargetRelease({
    id,
    digest,
    manifest: JSON.parse(bytes.toString('utf8')) as ReleaseManifest,
    origin: siteUrl({ slug, environment, address: settings }),
    feeds: feeds.totalDocs > 0,
  })
  const read: TargetContext['read'] = (blob, encoding) => blobs.get(blob, encoding)
  return forms === 'absolute' && made.release.formPaths.length > 0
    ? withAbsoluteForms({ ...made, read })
    : { ...made, read }
}

const withAbsoluteForms = async ({
  release,
  read,
  issues,
}: ReleaseForTarget): Promise<ReleaseForTarget> => {
  const { origin } = release
  const withForms = new Set(release.formPaths)
  /** Digest of the other bytes → of the stored ones. */
  const sources = new Map<Digest, Digest>()
  const convert = async (file: TargetFile): Promise<TargetFile> => {
    if (!withForms.has(file.path)) return file
    const { html, headers } = absoluteForms({
      html: (await read(file.digest)).toString('utf8'),
      headers: file.headers,
      origin,
    })
    const digest = sha256(html)
    if (digest !== file.digest) sources.set(digest, file.digest)
    return { ...file, headers, digest, size: Buffer.byteLength(html), encodings: [] }
  }
  const files: TargetFile[] = []
  for (const file of release.files) files.push(await convert(file))
  return {
    issues,
    release: { ...release, files },
    read: async (digest, encoding) => {
      const source = sources.get(digest)
      if (source === undefined) return read(digest, encoding)
      const html = (await read(source)).toString('utf8')
      return Buffer.from(absoluteForms({ html, headers: {}, origin }).html)
    },
  }
}
