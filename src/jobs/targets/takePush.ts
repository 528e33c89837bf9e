import type { Payload } from 'payload'
import { transition } from '../../database/transition'
import { OPEN_STATES, type PushDocument } from './documents'

/** Takes a push up: whoever had it before writes nothing any more. `null`: it is at rest, or was faster. */
export const takePush = (payload: Payload, push: PushDocument): Promise<PushDocument | null> =>
  transition<PushDocument>({
    payload,
    collection: 'target-pushes',
    where: {
      and: [
        { id: { equals: push.id } },
        { state: { in: [...OPEN_STATES] } },
        { fence: { equals: push.fence ?? 0 } },
      ],
    },
    data: { fence: (push.fence ?? 0) + 1 },
  })
