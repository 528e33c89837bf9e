import type { CollectionSlug, Payload, Where } from 'payload'
import type { ApprovalDocument, RunDocument, StepDocument } from './documents'

// Past access control: the engine's own records. Who may see or move them is checked before.

const one = async <Document>(
  payload: Payload,
  collection: string,
  where: Where,
): Promise<Document | null> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collection as CollectionSlug,
    where,
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  return found ? ({ ...found, id: String(found.id) } as Document) : null
}

export const findRun = (payload: Payload, id: string): Promise<RunDocument | null> =>
  one<RunDocument>(payload, 'agent-runs', { id: { equals: id } })

export const findApproval = (payload: Payload, where: Where): Promise<ApprovalDocument | null> =>
  one<ApprovalDocument>(payload, 'approvals', where)

/** Every attempt at every step of a run, in the order they were begun. */
export const findSteps = async (payload: Payload, runId: string): Promise<StepDocument[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'agent-steps' as CollectionSlug,
    where: { run: { equals: runId } },
    sort: ['createdAt', 'id'],
    limit: 0,
    pagination: false,
  })
  return docs.map((step) => ({ ...step, id: String(step.id) }) as unknown as StepDocument)
}
