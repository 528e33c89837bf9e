import { documentSecretPlace, openSecret } from '../../core/ai/sealSecret'
import { conflict, invalid } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { TargetAccount } from '../../targets/contract'
import type { TargetDocument } from './documents'
import { TARGETS } from './targets'

/**
 * A target as its adapter gets it: settings read, secret open.
 *
 * @throws TauseError `conflict` for a secret that cannot be opened any more; `invalid` for settings that
 * are not right, or a secret that is missing.
 */
export const toTargetAccount = (target: TargetDocument, secret: string): TargetAccount => {
  const { id, kind, name, sealId, sealedSecret } = target
  const tenantId = idOf(target.tenant) ?? ''
  const opened =
    sealedSecret && sealId
      ? openSecret({
          sealed: sealedSecret,
          secret,
          place: documentSecretPlace({ tenant: tenantId, collection: 'deploy-targets', sealId }),
        })
      : undefined
  if (opened === null)
    throw conflict(
      `The secret of the target "${name}" cannot be opened: PAYLOAD_SECRET has changed. Enter it again.`,
    )
  const adapter = TARGETS[kind]
  const { settings, issues } = adapter.parseSettings(target.settings)
  const problem = adapter.secretProblem(opened ?? null)
  const all = [...issues, ...(problem ? [{ pointer: '/secret', message: problem }] : [])]
  if (all[0])
    throw invalid(
      `The target "${name}" is not set up completely: ${all[0].message} Change it, and try again.`,
      all,
    )
  return { id, tenantId, kind, name, settings, secret: opened ?? null }
}
