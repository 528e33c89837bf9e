import { randomUUID } from 'node:crypto'
import type { TargetContext } from '../contract'
import { askCloudflare } from './askCloudflare'
import type { CloudflareDeployment } from './cloudflareApi'
import type { CloudflareFiles } from './cloudflareFiles'

/**
 * A deployment of uploaded assets by their manifest. On the production branch it is live as soon as it is
 * done: Pages knows no other way.
 */
export const createDeployment = async (
  context: TargetContext,
  { files, branch }: { files: CloudflareFiles; branch: string },
): Promise<CloudflareDeployment> => {
  const boundary = `tause-${randomUUID()}`
  const { result } = await askCloudflare<CloudflareDeployment>(context, {
    action: 'create the deployment',
    method: 'POST',
    path: { project: '/deployments' },
    type: `multipart/form-data; boundary=${boundary}`,
    body: multipart(boundary, [
      { name: 'manifest', text: JSON.stringify(files.manifest) },
      { name: 'branch', text: branch },
      { name: 'commit_hash', text: files.commitHash },
      { name: 'commit_message', text: `TauseStack release ${context.release.id}` },
      { name: 'commit_dirty', text: 'false' },
      ...(files.headers ? [{ name: '_headers', text: files.headers, isFile: true }] : []),
      ...(files.redirects ? [{ name: '_redirects', text: files.redirects, isFile: true }] : []),
    ]),
  })
  return result
}

const multipart = (
  boundary: string,
  parts: readonly { name: string; text: string; isFile?: boolean }[],
): string =>
  [
    ...parts.map(({ name, text, isFile }) =>
      [
        `--${boundary}`,
        `content-disposition: form-data; name="${name}"${isFile ? `; filename="${name}"` : ''}`,
        ...(isFile ? ['content-type: application/octet-stream'] : []),
        '',
        text,
      ].join('\r\n'),
    ),
    `--${boundary}--`,
    '',
  ].join('\r\n')
