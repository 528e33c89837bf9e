import type { Endpoint } from 'payload'
import { TauseError, unauthorized } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import type { ApiServices } from '../http/operation'
import { toProblemResponse } from '../http/problem'
import { readJsonBody } from '../http/readJsonBody'
import { selectedTenantOf, tenantOf } from '../http/tenantScope'
import { API_PREFIX } from '../http/toEndpoint'
import { mcpServer } from './mcpServer'

/**
 * The tenant's tools and documents for outside assistants: the Model Context Protocol over streamable
 * HTTP. Without sessions, so that any process answers any request; every call has the access of its key.
 */
export const mcpEndpoints = (services: ApiServices): Endpoint[] => [
  {
    method: 'post',
    path: `${API_PREFIX}/mcp`,
    handler: async (req) => {
      try {
        const actor = actorOf(req.user)
        if (actor.kind === 'anonymous') throw unauthorized()
        const selected = selectedTenantOf(req, actor)
        const tenantId = await tenantOf({ req, actor, selected, given: undefined })
        const parsedBody = await readJsonBody(req)
        // Limits count requests, and calls of one request would write into each other's context.
        if (Array.isArray(parsedBody))
          throw new TauseError({
            code: 'bad_request',
            status: 400,
            message: 'Batches are not taken. Send one message a request.',
          })
        const { WebStandardStreamableHTTPServerTransport } =
          await import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js')
        const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
        const server = await mcpServer({ req, tenantId, services })
        try {
          await server.connect(transport)
          return await transport.handleRequest(
            new Request(`${services.publicUrl}/api${API_PREFIX}/mcp`, {
              method: 'POST',
              headers: req.headers,
            }),
            { parsedBody },
          )
        } finally {
          await server.close()
        }
      } catch (error) {
        return toProblemResponse(error, req)
      }
    },
  },
]
