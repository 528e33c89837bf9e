import type { TargetKind } from '../../core/targets/targetKinds'
import { cloudflarePagesTarget } from '../../targets/cloudflarePages/cloudflarePagesTarget'
import type { DeployTarget } from '../../targets/contract'
import { folderTarget } from '../../targets/folder/folderTarget'
import { gitTarget } from '../../targets/git/gitTarget'
import { netlifyTarget } from '../../targets/netlify/netlifyTarget'
import { s3Target } from '../../targets/s3/s3Target'
import { vercelTarget } from '../../targets/vercel/vercelTarget'
import { zipTarget } from '../../targets/zip/zipTarget'

/** One adapter a kind of target. */
export const TARGETS: Readonly<Record<TargetKind, DeployTarget>> = {
  folder: folderTarget,
  zip: zipTarget,
  git: gitTarget,
  s3: s3Target,
  netlify: netlifyTarget,
  vercel: vercelTarget,
  'cloudflare-pages': cloudflarePagesTarget,
}
