import type { Config, PayloadRequest } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'

const platformAdminOnly = ({ req }: { req: PayloadRequest }): boolean =>
  actorOf(req.user).kind === 'admin'

/** Payload's own job runner: by default any user may queue, run and cancel. Stricter rules are kept. */
export const guardJobs = (jobs: Config['jobs']): Config['jobs'] => ({
  tasks: [],
  ...jobs,
  access: {
    run: platformAdminOnly,
    queue: platformAdminOnly,
    cancel: platformAdminOnly,
    ...jobs?.access,
  },
})
