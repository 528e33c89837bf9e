/** What the unique column holds for a job's idempotency key: keys are unique per tenant and kind. */
export const jobKey = ({
  tenantId,
  kind,
  key,
}: {
  tenantId: string | null | undefined
  kind: string
  key: string
}): string => `${tenantId || '-'}|${kind}|${key}`
