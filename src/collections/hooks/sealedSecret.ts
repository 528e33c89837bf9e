import { randomUUID } from 'node:crypto'
import { documentSecretPlace, sealSecret } from '../../core/ai/sealSecret'

/** The columns of a document's secret: an envelope that opens for this document of this tenant only. */
export const sealedSecret = ({
  value,
  secret,
  tenant,
  collection,
}: {
  value: string
  /** PAYLOAD_SECRET. */
  secret: string
  tenant: string
  collection: string
}): { sealId: string; sealedSecret: string } => {
  // Made anew each time: the id of the document does not exist yet when it is created.
  const sealId = randomUUID()
  const place = documentSecretPlace({ tenant, collection, sealId })
  return { sealId, sealedSecret: sealSecret({ value, secret, place }) }
}
