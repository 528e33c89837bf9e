import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const repositoryRoot = fileURLToPath(new URL('..', import.meta.url))

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The front compresses and logs; Next serves the panel only.
  compress: false,
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  // Types are checked by `npm test`, over the whole repository at once.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
