type Data = Record<string, unknown>

/** Data of a block of which some fields are as they were, whatever a form made of them. */
export const keepFields = ({
  data,
  before,
  names,
}: {
  data: Data
  before: Data
  names: readonly string[]
}): Data => {
  const kept = { ...data }
  for (const name of names)
    if (Object.hasOwn(before, name)) kept[name] = before[name]
    else delete kept[name]
  return kept
}
