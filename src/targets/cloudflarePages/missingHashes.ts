import type { CloudflareContext } from './askCloudflare'
import { askCloudflare } from './askCloudflare'
import type { UploadToken } from './uploadToken'

/** The hashes that Cloudflare does not have. */
export const missingHashes = async (
  context: CloudflareContext,
  { hashes, token }: { hashes: readonly string[]; token: UploadToken },
): Promise<string[]> =>
  (
    await askCloudflare<string[]>(context, {
      action: 'tell which files it lacks',
      method: 'POST',
      path: '/pages/assets/check-missing',
      type: 'application/json',
      headers: token.headers,
      shouldRetry: token.retries(),
      body: JSON.stringify({ hashes }),
    })
  ).result
