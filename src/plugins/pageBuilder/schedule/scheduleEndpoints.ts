import type { Endpoint, PayloadRequest } from 'payload'
import { conflict, forbidden, notFound } from '../../../core/errors'
import { parseInput } from '../../../endpoints/http/parseInput'
import { readJsonBody } from '../../../endpoints/http/readJsonBody'
import { loadDocument } from '../server/loadDocument'
import { toEndpoint } from '../server/toEndpoint'
import type { PageBuilderOptions } from '../types'
import { momentOf, scheduleBody } from './scheduleBody'
import type { ScheduleAnswer, ScheduleOptions } from './types'

const PATH = '/page-builder/:collection/:id/schedule'

/** Changes of one document that may wait at a time. */
const MOST_WAITING = 20

type Options = Pick<PageBuilderOptions, 'collections' | 'mayPublish'> & {
  schedule: ScheduleOptions
}

type Loaded = { collection: string; doc: Record<string, unknown>; mayPublish: boolean }

/**
 * `GET`, `POST` and `DELETE /api/page-builder/:collection/:id/schedule[/:change]`: publishing and
 * unpublishing a document at a time, with the access of who asks.
 */
export const scheduleEndpoints = ({ collections, mayPublish, schedule }: Options): Endpoint[] => {
  const load = async (req: PayloadRequest): Promise<Loaded> => {
    const { config, doc, mayUpdate } = await loadDocument({ req, collections })
    const collection = config.slug
    if (!config.versions?.drafts) throw notFound('schedule', `${collection}/${String(doc.id)}`)
    return {
      collection,
      doc,
      mayPublish: (await mayUpdate()) && ((await mayPublish?.({ req, collection, doc })) ?? true),
    }
  }

  const loadToPublish = async (req: PayloadRequest): Promise<Loaded> => {
    const loaded = await load(req)
    if (!loaded.mayPublish)
      throw forbidden(
        'You may not publish this document, so you may not schedule it either. Ask an editor.',
      )
    return loaded
  }

  return [
    toEndpoint('get', PATH, async (req) => {
      const { mayPublish: publish, ...of } = await load(req)
      const [timeZone, deploy, items] = await Promise.all([
        schedule.timeZone({ req, ...of }),
        schedule.mayDeploy({ req, ...of }),
        schedule.list({ req, ...of }),
      ])
      return {
        status: 200,
        body: { timeZone, can: { publish, deploy }, items } satisfies ScheduleAnswer,
      }
    }),
    toEndpoint('post', PATH, async (req) => {
      const { collection, doc } = await loadToPublish(req)
      const body = parseInput(scheduleBody, await readJsonBody(req))
      const timeZone = await schedule.timeZone({ req, collection, doc })
      const at = momentOf({ body, timeZone })
      if (body.deploy && !(await schedule.mayDeploy({ req, collection, doc })))
        throw forbidden('You may not deploy this site. Schedule it without a deployment.')
      const planned = await schedule.list({ req, collection, doc })
      if (planned.filter(({ state }) => state === 'queued').length >= MOST_WAITING)
        throw conflict(`${MOST_WAITING} changes of this document are waiting. Cancel some first.`)
      const { action, deploy } = body
      const item = await schedule.add({ req, collection, doc, action, at, deploy })
      return { status: 201, body: item }
    }),
    toEndpoint('delete', `${PATH}/:change`, async (req) => {
      const { collection, doc } = await loadToPublish(req)
      const { change } = req.routeParams as { change: string }
      return {
        status: 200,
        body: await schedule.cancel({ req, collection, doc, changeId: change }),
      }
    }),
  ]
}
