import type { JobContext, JobKind } from '../types'
import { checkDomain } from './checkDomain'
import { lookServices, type DomainSettings } from './lookServices'
import { CHECK_DOMAIN, type CheckDomainInput } from './startDomainCheck'

/** Looks at a domain because somebody asked; its states are the job's result. */
export const checkDomainJob = ({ settings }: { settings: DomainSettings }): JobKind => ({
  kind: CHECK_DOMAIN,
  limits: { perTenant: 4 },
  run: async (context) => {
    const { payload, input, signal } = context as JobContext<CheckDomainInput>
    const services = lookServices({ settings, secret: payload.secret })
    const { domainId } = input
    const checked = await checkDomain({ payload, domainId, services, asked: true, signal })
    return checked && { ownership: checked.ownership, routing: checked.routing }
  },
})
