import type { CollectionSlug, Payload } from 'payload'
import { isTauseError } from '../../../core/errors'
import type { Environment } from '../../../core/release/types'
import { dueAfterQuiet } from '../../../core/schedule/dueAfterQuiet'
import { idOf } from '../../../core/tenancy/idOf'
import { actorRequest } from '../../actorRequest'
import { startDeploy } from '../startDeploy'
import { noteRefusal } from './noteRefusal'

const SECOND = 1000

/** Changes that are looked at together. The rest follows in a moment. */
const PORTION = 2000

/** Seconds of quiet where the site says nothing else. */
const WAIT = 30

const RUNNING = ['pending', 'building', 'deploying']

/** One change that a deployment is to follow. */
export type PublishMark = {
  id: string
  siteId: string
  tenantId: string
  at: string
  userId?: string | null
  keyId?: string | null
}

type Site = {
  id: string
  tenant: unknown
  delivery?: {
    onPublish?: {
      deploy?: boolean | null
      environment?: Environment | null
      wait?: number | null
    } | null
  } | null
}

/**
 * Starts the deployments of sites that deploy by themselves, once it has been quiet for so long after
 * changes: one for all of them, as whoever published last and may deploy. While one runs, the next waits
 * for its end. The deployment has the id of the newest change: started again after a crash, it is the
 * same one.
 *
 * @returns how many were started.
 */
export const startDueDeploys = async ({
  payload,
  now = new Date(),
}: {
  payload: Payload
  now?: Date
}): Promise<number> => {
  const { docs } = await payload.db.find<PublishMark & Record<string, unknown>>({
    collection: 'publish-marks' as CollectionSlug,
    sort: 'at',
    limit: PORTION,
    pagination: false,
    where: {},
  })
  const bySite = new Map<string, PublishMark[]>()
  for (const mark of docs) bySite.set(mark.siteId, [...(bySite.get(mark.siteId) ?? []), mark])
  let started = 0
  for (const [siteId, marks] of bySite) {
    try {
      if (await startIfDue({ payload, siteId, marks, now })) started += 1
    } catch (error) {
      // One site must not keep the others waiting; this one is tried again.
      payload.logger.error({ err: error, msg: `Deploy on publish of site ${siteId}` })
    }
  }
  return started
}

const startIfDue = async ({
  payload,
  siteId,
  marks,
  now,
}: {
  payload: Payload
  siteId: string
  marks: PublishMark[]
  now: Date
}): Promise<boolean> => {
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
  })) as unknown as Site | null
  const { deploy, environment, wait } = site?.delivery?.onPublish ?? {}
  const [first, newest] = [marks[0], marks.at(-1)]
  if (!site || !deploy || !first || !newest) {
    await removeMarks(payload, marks)
    return false
  }
  const due = dueAfterQuiet({
    first: new Date(first.at),
    last: new Date(newest.at),
    wait: (wait ?? WAIT) * SECOND,
  })
  const target = environment ?? 'production'
  if (due > now || (await isRunning(payload, siteId, target, newest.id))) return false
  const isStarted = await startAsPublisher({ payload, site, environment: target, marks, newest })
  await removeMarks(payload, marks)
  return isStarted
}

/** Another deployment of the same place is under way: what it shows may be older than the changes. */
const isRunning = async (
  payload: Payload,
  siteId: string,
  environment: Environment,
  ownId: string,
): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: 'releases' as CollectionSlug,
    where: {
      and: [
        { site: { equals: siteId } },
        { environment: { equals: environment } },
        { status: { in: RUNNING } },
        { id: { not_equals: ownId } },
      ],
    },
  })
  return totalDocs > 0
}

const startAsPublisher = async ({
  payload,
  site,
  environment,
  marks,
  newest,
}: {
  payload: Payload
  site: Site
  environment: Environment
  marks: readonly PublishMark[]
  newest: PublishMark
}): Promise<boolean> => {
  const publishers = new Map(
    marks.toReversed().map((mark) => [`${mark.userId ?? ''}|${mark.keyId ?? ''}`, mark]),
  )
  const siteId = String(site.id)
  let refusal = 'Nobody who has published may deploy.'
  for (const { id, userId, keyId } of publishers.values()) {
    try {
      const req = await actorRequest({ payload, job: { id, user: userId, apiKey: keyId } })
      await startDeploy({
        req,
        siteId,
        environment,
        cause: `sites/${siteId}`,
        trigger: 'publish',
        id: String(newest.id),
      })
      return true
    } catch (error) {
      if (!isTauseError(error)) throw error
      refusal = error.message
    }
  }
  await noteRefusal({
    payload,
    id: String(newest.id),
    tenantId: idOf(site.tenant) ?? '',
    siteId,
    environment,
    refusal,
  })
  return false
}

const removeMarks = async (payload: Payload, marks: readonly PublishMark[]): Promise<void> => {
  await payload.db.deleteMany({
    collection: 'publish-marks' as CollectionSlug,
    where: { id: { in: marks.map(({ id }) => id) } },
  })
}
