import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload, Where } from 'payload'
import { type BudgetLine, budgetLine, fullLine } from '../../core/certificates/budget'
import { LIMIT_NAMES, type LimitName } from '../../core/certificates/limits'
import { registeredDomain } from '../../core/certificates/registeredDomain'
import { CheckError } from './CheckError'
import type { OrderServices } from './services'

const EVENTS = 'acme-events' as CollectionSlug

/** `renewal` and `renewed`: within the window that the authority wanted, so that its limits do not count them. */
export type EventKind = 'order' | 'renewal' | 'issued' | 'renewed' | 'failure'

type BudgetServices = Pick<OrderServices, 'payload' | 'acme' | 'now'>

const digestOf = (host: string): string => createHash('sha256').update(host).digest('hex')

/** Notes what was asked of the authority; answers the event's id. */
export const noteEvent = async ({
  services: { payload, acme, now },
  kind,
  host,
  detail,
}: {
  services: BudgetServices
  kind: EventKind
  /** The one name of the order. */
  host: string
  detail?: string
}): Promise<string> => {
  const at = now().toISOString()
  const { id } = await payload.db.create({
    collection: EVENTS,
    data: {
      directory: acme.directoryUrl,
      kind,
      host,
      registeredDomain: registeredDomain(host),
      namesDigest: digestOf(host),
      at,
      detail: detail?.slice(0, 400),
      createdAt: at,
      updatedAt: at,
    },
  })
  return String(id)
}

const all = (...where: Where[]): Where[] => where

const COUNTED: Record<LimitName, (host: string) => { subject: string; where: Where[] }> = {
  orders: () => ({ subject: 'account', where: all({ kind: { equals: 'order' } }) }),
  domain: (host) => ({
    subject: registeredDomain(host),
    where: all(
      { kind: { equals: 'issued' } },
      { registeredDomain: { equals: registeredDomain(host) } },
    ),
  }),
  set: (host) => ({
    subject: host,
    where: all({ kind: { equals: 'issued' } }, { namesDigest: { equals: digestOf(host) } }),
  }),
  // Authorisations of a wildcard are those of the name below it.
  failures: (host) => {
    const subject = host.replace(/^\*\./, '')
    return { subject, where: all({ kind: { equals: 'failure' } }, { host: { equals: subject } }) }
  },
}

const readLine = async (
  { payload, acme, now }: BudgetServices,
  limit: LimitName,
  host: string,
  except: string | undefined,
): Promise<BudgetLine> => {
  const { subject, where } = COUNTED[limit](host)
  const from = new Date(now().getTime() - acme.limits[limit].window)
  const { docs } = await payload.db.find<{ at: string }>({
    collection: EVENTS,
    where: {
      and: [
        { directory: { equals: acme.directoryUrl } },
        { at: { greater_than: from.toISOString() } },
        ...(except ? [{ id: { not_equals: except } }] : []),
        ...where,
      ],
    },
    sort: '-at',
    // The newest ones say when there is room again.
    limit: acme.limits[limit].max,
    pagination: false,
  })
  const times = docs.map(({ at }) => new Date(at)).toReversed()
  return budgetLine({ limit, subject, limits: acme.limits, times, now: now() })
}

/** How far the limits for one host are used up; `except`: an event that is not to be counted. */
export const readBudget = ({
  services,
  host,
  names = LIMIT_NAMES,
  except,
}: {
  services: BudgetServices
  host: string
  /** @default all */
  names?: readonly LimitName[]
  except?: string
}): Promise<BudgetLine[]> =>
  Promise.all(names.map((name) => readLine(services, name, host, except)))

/**
 * Notes an order before it is placed, if there is room for it. Two workers at the same last place: both
 * have noted theirs before either counts, so that one too few may be placed, never one too many.
 *
 * @throws CheckError with when there is room again.
 */
export const spendOrder = async (services: BudgetServices, host: string): Promise<void> => {
  const event = await noteEvent({ services, kind: 'order', host })
  const full = fullLine(await readBudget({ services, host, except: event }))
  if (!full) return
  await services.payload.db.deleteOne({ collection: EVENTS, where: { id: { equals: event } } })
  throw new CheckError({
    code: 'budget',
    kind: 'limit',
    detail: `${full.max} in ${full.windowHours} h for ${full.subject}`,
    until: full.freeAt ? new Date(full.freeAt) : undefined,
  })
}

/** Forgets what no limit counts any more. */
export const pruneEvents = async (payload: Payload, before: Date): Promise<void> =>
  void (await payload.db.deleteMany({
    collection: EVENTS,
    where: { at: { less_than: before.toISOString() } },
  }))
