import { openSecret, sealSecret, type SecretPlace } from '../../core/ai/sealSecret'
import { conflict } from '../../core/errors'

type Field = 'sealedKey' | 'sealedChain' | 'order' | 'account'

/** The platform's own secrets are sealed under a name that no tenant has. */
const PLATFORM = 'platform'

const placeOf = (tenant: string | undefined, sealId: string, field: Field): SecretPlace => ({
  tenant: tenant ?? PLATFORM,
  collection: field === 'account' ? 'acme-accounts' : 'certificates',
  id: sealId,
  field,
})

/** Seals a key or a chain for where it is kept. `secret` is PAYLOAD_SECRET. */
export const seal = ({
  value,
  secret,
  tenant,
  sealId,
  field,
}: {
  value: string
  secret: string
  tenant: string | undefined
  /** Made anew with each certificate. */
  sealId: string
  field: Field
}): string => sealSecret({ value, secret, place: placeOf(tenant, sealId, field) })

/** @throws TauseError `conflict` when it was sealed with another secret. */
export const unseal = ({
  sealed,
  secret,
  tenant,
  sealId,
  field,
}: {
  sealed: string
  secret: string
  tenant: string | undefined
  sealId: string
  field: Field
}): string => {
  const opened = openSecret({ sealed, secret, place: placeOf(tenant, sealId, field) })
  if (opened !== null) return opened
  throw conflict(
    'A key of certificates cannot be opened: PAYLOAD_SECRET has changed. Set it back, or remove the certificate and order it again.',
  )
}
