import type { ServerProps } from 'payload'
import { actorOf } from '../../../../core/tenancy/actorOf'
import { canDo } from '../../../../core/tenancy/permissions'
import { NewAppNavItem } from './NewAppNavItem'

/** Shown to who may create sites somewhere. */
export const NewAppLink = ({ user }: ServerProps) =>
  canDo({ actor: actorOf(user), collection: 'sites', operation: 'create' }) === 'none' ? null : (
    <NewAppNavItem />
  )
