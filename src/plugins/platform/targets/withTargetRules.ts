import {
  type CollectionAfterDeleteHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { refusal } from '../../../collections/hooks/refusal'
import { actorOf } from '../../../core/tenancy/actorOf'
import { isOfServer } from '../../../core/targets/isOfServer'
import type { TargetKind } from '../../../core/targets/targetKinds'
import type { TargetDocument } from '../../../jobs/targets/documents'
import { foldersOf, placeOnServer } from '../../../jobs/targets/filesOfTarget'
import { startFileRemoval } from '../../../jobs/targets/removeFiles'
import { idOf } from '../../../core/tenancy/idOf'
import { TARGETS } from '../../../jobs/targets/targets'

/**
 * Holds targets to what their kind needs. What lies on the server itself is for platform administrators:
 * others have no use for its disk and could fill it.
 */
const checkTarget: CollectionBeforeValidateHook = async ({
  data = {},
  originalDoc,
  operation,
  req,
}) => {
  const kind = (originalDoc?.kind ?? data.kind) as TargetKind | undefined
  const adapter = kind && Object.hasOwn(TARGETS, kind) ? TARGETS[kind] : undefined
  // The field's own validation says what is wrong with the kind.
  if (!adapter) return data
  const given = data.settings ?? originalDoc?.settings ?? {}
  const before = originalDoc && isOfServer(kind as TargetKind, originalDoc.settings)
  if (before || isOfServer(kind as TargetKind, given))
    // Jobs and the server's own code have no user.
    if (req.user && actorOf(req.user).kind !== 'admin')
      throw refusal(
        'Targets on the server itself (folders, Git repositories without an address) are set up by platform administrators. Choose another kind, or ask one.',
      )
  const secret = typeof data.secret === 'string' ? data.secret.trim() : undefined
  const asked = operation === 'create' || data.settings !== undefined
  const { settings, issues } = asked
    ? adapter.parseSettings(given)
    : { settings: undefined, issues: [] }
  const errors = issues.map(({ pointer, message }) => ({
    path: `settings${pointer.replaceAll('/', '.')}`,
    message,
  }))
  // One that was saved before stays until another is given.
  const problem =
    operation === 'create' || secret !== undefined
      ? adapter.secretProblem(secret || null)
      : undefined
  if (problem) errors.push({ path: 'secret', message: problem })
  const place = settings && placeOnServer({ kind: kind as TargetKind, settings })
  const tenantId = idOf(data.tenant ?? originalDoc?.tenant)
  if (place && tenantId && (await isTaken({ req, tenantId, place, id: originalDoc?.id })))
    errors.push({
      path: kind === 'folder' ? 'settings.folder' : 'settings.repository',
      message: `Another target lies in "${place}". Give this one a name of its own.`,
    })
  if (errors.length > 0) throw new ValidationError({ collection: 'deploy-targets', errors }, req.t)
  return settings === undefined ? data : { ...data, settings }
}

/** Two targets in one folder would take each other's files away. */
const isTaken = async ({
  req,
  tenantId,
  place,
  id,
}: {
  req: PayloadRequest
  tenantId: string
  place: string
  id: unknown
}): Promise<boolean> => {
  const { docs } = await req.payload.db.find<TargetDocument & Record<string, unknown>>({
    collection: 'deploy-targets',
    where: { tenant: { equals: tenantId } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.some((other) => {
    if (other.id === id) return false
    return placeOnServer(other) === place || foldersOf(other).includes(place)
  })
}

const removeFiles: CollectionAfterDeleteHook<TargetDocument> = async ({ doc, req }) => {
  const tenantId = idOf(doc.tenant)
  if (tenantId) await startFileRemoval({ req, tenantId, target: doc })
}

export const withTargetRules = (targets: CollectionConfig): CollectionConfig => ({
  ...targets,
  hooks: {
    ...targets.hooks,
    beforeValidate: [...(targets.hooks?.beforeValidate ?? []), checkTarget],
    afterDelete: [...(targets.hooks?.afterDelete ?? []), removeFiles],
  },
})
