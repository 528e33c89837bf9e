import type { Plugin } from 'payload'
import { docsEndpoints } from '../../endpoints/docs/endpoints'
import { toEndpoint } from '../../endpoints/http/toEndpoint'
import { unknownRoutes } from '../../endpoints/http/unknownRoutes'
import { mcpEndpoints } from '../../endpoints/mcp/mcpEndpoints'
import { operations } from '../../endpoints/operations'
import { apiServices, type ApiSettings } from './apiServices'

export type ExternalApiOptions = {
  settings: ApiSettings
  /**
   * Serves the versioned API at `/api/v1`.
   *
   * @default true
   */
  enabled?: boolean
}

/** The external API: its operations, their OpenAPI document and the reference page. */
export const externalApi =
  ({ settings, enabled = true }: ExternalApiOptions): Plugin =>
  (config) => {
    if (!enabled) return config
    const { publicUrl } = settings
    const services = apiServices(settings)
    const routes = [
      ...operations.map((operation) => toEndpoint(operation, services)),
      ...mcpEndpoints(services),
      ...docsEndpoints({ operations, publicUrl }),
    ]
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), ...routes, ...unknownRoutes(routes)],
    }
  }
