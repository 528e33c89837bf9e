type PayloadError = Error & { data?: { errors?: { message?: string }[] } }

/** True for a write that another document's unique value stood in the way of. */
export const isUniqueViolation = (
  error: unknown,
  { t }: { t: (key: 'error:valueMustBeUnique') => string },
): boolean => {
  const errors = error instanceof Error ? ((error as PayloadError).data?.errors ?? []) : []
  // Adapters that are called without a request say it in English.
  const said: unknown[] = [t('error:valueMustBeUnique'), 'Value must be unique']
  return errors.length > 0 && errors.every(({ message }) => said.includes(message))
}
