import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { AiData, AiOptions } from './types'

/** What the AI panel starts from; `null` where the API's operations are not installed. */
export const loadAi = async ({
  req,
  collection,
  doc,
  ai: { path = '/v1/ai', load },
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  doc: Record<string, unknown>
  ai: AiOptions
}): Promise<AiData | null> => {
  const { endpoints, routes } = req.payload.config
  if (!endpoints.some((endpoint) => endpoint.path === `${path}/variants`)) return null
  const setup = await load({ req, collection: collection.slug, doc })
  return (
    setup && {
      ...setup,
      api: formatAdminURL({ apiRoute: routes.api, path: path as `/${string}` }),
      hasSeo: collection.flattenedFields.some(({ name }) => name === 'seo'),
    }
  )
}
