import type { PayloadRequest } from 'payload'
import type { ScheduledAction, ScheduledChange } from '../../../jobs/schedule/scheduledChange'

type DocumentArgs = {
  req: PayloadRequest
  collection: string
  doc: Record<string, unknown>
}

/**
 * Where planned changes are kept and carried out. The builder asks once it has checked that the user
 * may read the document, and for `add` and `cancel` that they may publish it.
 */
export type ScheduleOptions = {
  /** IANA time zone that a document's times are typed and shown in. */
  timeZone: (args: DocumentArgs) => Promise<string>
  /** Whether the user may put the document's site online. */
  mayDeploy: (args: DocumentArgs) => Promise<boolean>
  /** What is planned and what became of it, the latest first. */
  list: (args: DocumentArgs) => Promise<ScheduledChange[]>
  /** @throws when the same change is planned for that moment already. */
  add: (
    args: DocumentArgs & { action: ScheduledAction; at: Date; deploy: boolean },
  ) => Promise<ScheduledChange>
  /** @throws when there is no such change, or it has begun. */
  cancel: (args: DocumentArgs & { changeId: string }) => Promise<ScheduledChange>
}

/** What `GET …/schedule` answers with. */
export type ScheduleAnswer = {
  timeZone: string
  can: { publish: boolean; deploy: boolean }
  items: ScheduledChange[]
}
