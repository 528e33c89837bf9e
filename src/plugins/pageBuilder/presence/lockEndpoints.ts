import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { forbidden } from '../../../core/errors'
import { parseInput } from '../../../endpoints/http/parseInput'
import { readJsonBody } from '../../../endpoints/http/readJsonBody'
import { loadDocument } from '../server/loadDocument'
import { toEndpoint } from '../server/toEndpoint'
import type { PageBuilderOptions } from '../types'
import { readLock, releaseLock, takeLock } from './documentLock'

const PATH = '/page-builder/:collection/:id/lock'

const lockBody = z.strictObject({
  /** Also from somebody else. */
  takeOver: z.boolean().default(false),
})

/**
 * `GET`, `POST` and `DELETE /api/page-builder/:collection/:id/lock`: whether somebody else is at work on
 * the document, being at work on it, and leaving it.
 */
export const lockEndpoints = ({
  collections,
}: Pick<PageBuilderOptions, 'collections'>): Endpoint[] => {
  const load = async (req: PayloadRequest) => {
    const { config, id, mayUpdate } = await loadDocument({ req, collections })
    if (!(await mayUpdate()))
      throw forbidden('You may not change this document, so you cannot lock it.')
    return { req, collection: config, id }
  }
  return [
    toEndpoint('get', PATH, async (req) => ({
      status: 200,
      body: await readLock(await load(req)),
    })),
    toEndpoint('post', PATH, async (req) => {
      const target = await load(req)
      const { takeOver } = parseInput(lockBody, (await readJsonBody(req)) ?? {})
      return { status: 200, body: await takeLock({ ...target, takeOver }) }
    }),
    toEndpoint('delete', PATH, async (req) => {
      await releaseLock(await load(req))
      return { status: 200, body: { mine: false, theirs: null } }
    }),
  ]
}
