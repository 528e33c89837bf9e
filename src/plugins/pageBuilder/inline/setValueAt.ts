type Value = Record<string, unknown> | unknown[]

/** A copy of data with one value replaced, e.g. at `actions.0.label`; the rest is shared. */
export const setValueAt = <Data extends object>(data: Data, path: string, value: unknown): Data =>
  set(data as Value, path.split('.'), value) as Data

const set = (data: Value, [key = '', ...rest]: readonly string[], value: unknown): Value => {
  const copy = Array.isArray(data) ? [...data] : { ...data }
  const at = copy as Record<string, unknown>
  at[key] = rest.length === 0 ? value : set((at[key] ?? {}) as Value, rest, value)
  return copy
}
