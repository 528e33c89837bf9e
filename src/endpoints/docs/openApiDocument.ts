import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { problemSchema } from '../../core/api/common'
import type { Operation, OperationResponse } from '../http/operation'

type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>
type RouteResponses = Parameters<OpenAPIRegistry['registerPath']>[0]['responses']

/** Version of the API's contract. Grows with additions; a breaking change gets another path. */
const API_VERSION = '1.0.0'

const DESCRIPTION = `Sites from templates, deployed and rolled back, for every tenant.

**Authentication.** \`Authorization: Bearer ts_live_…\` with a tenant's API key, or \`Authorization: JWT <token>\` with the
token of \`POST /api/users/login\`. \`X-Tenant-Id\` chooses among your own tenants.

**Errors** are \`application/problem+json\` (RFC 9457); \`code\` is stable, \`errors\` point into the input.

**Lists** answer \`{ items, nextCursor }\`; pass \`cursor=<nextCursor>\` for the next page.

**Repeats.** Send \`Idempotency-Key\` with what creates something: the first answer is kept for a day and sent again with
\`Idempotent-Replay: true\`; 409 while the first request runs, 422 when the body differs.`

const header = (description: string) => ({ schema: { type: 'string' as const }, description })

const PROBLEMS: Record<number, string> = {
  400: 'The body is not JSON.',
  401: 'Not authenticated.',
  403: 'Not allowed, or a limit is reached.',
  404: 'Not there, or not visible to you.',
  409: 'In conflict with what is there, or the same request is still running.',
  413: 'The body is too large.',
  415: 'The body is not of type JSON.',
  422: 'The input is not valid; `errors` say where.',
  429: 'Too many requests; wait for `Retry-After`.',
  500: 'Our fault.',
  502: 'The language model could not be used, or answered twice with what cannot be.',
  503: 'The provider of the language model is busy; wait for `Retry-After`.',
  504: 'The language model took too long.',
}

/** `/apps/:id` → `/apps/{id}`; a parameter of several segments looks like any other. */
export const toOpenApiPath = (path: string): string => path.replace(/:(\w+)\*?/g, '{$1}')

/** The OpenAPI 3.1 document of operations, from the schemas they check with. */
export const openApiDocument = ({
  operations,
  publicUrl,
}: {
  operations: readonly Operation[]
  publicUrl: string
}): OpenApiDocument => {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'API key of a tenant, `ts_live_…`.',
  })
  registry.registerComponent('securitySchemes', 'userToken', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>` of a logged-in user.',
  })
  for (const operation of operations) {
    const { method, path, operationId, summary, description, tag, params, query, body } = operation
    registry.registerPath({
      method,
      path: toOpenApiPath(path),
      operationId,
      summary,
      description,
      tags: [tag],
      security: [{ apiKey: [] }, { userToken: [] }],
      request: {
        params,
        query,
        headers: z.object({
          'X-Tenant-Id': z.string().optional().describe('One of your own tenants.'),
          ...(operation.idempotent ? { 'Idempotency-Key': z.string().max(255).optional() } : {}),
        }),
        ...(body
          ? { body: { required: true, content: { 'application/json': { schema: body } } } }
          : {}),
      },
      responses: { ...successes(operation), ...problems(operation) },
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'TauseStack API', version: API_VERSION, description: DESCRIPTION },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  })
}

const successes = ({ responses, idempotent }: Operation): RouteResponses =>
  Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      {
        description: response.description,
        headers: {
          ...Object.fromEntries(
            Object.entries(response.headers ?? {}).map(([name, text]) => [name, header(text)]),
          ),
          ...(idempotent
            ? { 'Idempotent-Replay': header('`true` when this answer was given before.') }
            : {}),
        },
        content: contentOf(response),
      },
    ]),
  )

const contentOf = ({ schema, stream, types = [] }: OperationResponse) => ({
  ...(schema ? { 'application/json': { schema } } : {}),
  ...(stream ? { 'text/event-stream': { schema: z.string() } } : {}),
  ...Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
})

const problems = ({ body, params, idempotent, problems: more = [] }: Operation): RouteResponses => {
  const statuses = [401, 403, 422, 429, 500, ...more]
  if (params || body) statuses.push(404)
  if (body) statuses.push(400, 413, 415)
  if (body || idempotent) statuses.push(409)
  return Object.fromEntries(
    statuses
      .sort((one, other) => one - other)
      .map((status) => [
        status,
        {
          description: PROBLEMS[status] ?? '',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      ]),
  )
}
