import { type CollectionBeforeChangeHook, Forbidden } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { DraftedCollection } from '../access/draftAccess'
import { resolveActor } from '../access/resolveActor'
import { writeModeOf } from './writeMode'
import { refusal } from './refusal'

/**
 * Refuses whatever changes the published state of a document to those who may not publish in its tenant:
 * publishing, unpublishing, and writes to the published document itself (also in bulk, by duplicating
 * and by restoring a version).
 */
export const guardPublishing =
  (collection: DraftedCollection): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const mode = writeModeOf(req, collection)
    if (!req.user || mode?.overrideAccess) return data
    const changesPublished =
      (data._status === 'published' && !(mode?.restore && mode.draft)) ||
      (operation === 'update' && mode?.draft !== true)
    if (!changesPublished) return data
    const { actor, suspended } = await resolveActor(req)
    const grant = canDo({ actor, collection, operation: 'publish', suspended })
    if (covers(grant, idOf(data.tenant ?? originalDoc?.tenant))) return data
    if (actor.kind === 'anonymous') throw new Forbidden(req.t)
    throw refusal(
      `You may write drafts of ${collection}, not publish or unpublish them. Save it as a draft (draft=true) and ask an editor to publish.`,
    )
  }
