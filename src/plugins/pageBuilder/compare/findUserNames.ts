/** Names of those of some users that the reader may read. Never throws. */
export const findUserNames = async ({
  api,
  users,
  ids,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  /** Slug of the collection that logs in. */
  users: string
  ids: readonly string[]
}): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const query = new URLSearchParams({ depth: '0', limit: String(wanted.length) })
  for (const [index, id] of wanted.entries()) query.set(`where[id][in][${index}]`, id)
  try {
    const answer = await fetch(`${api}/${users}?${query}`, { credentials: 'include' })
    if (!answer.ok) return new Map()
    const { docs } = (await answer.json()) as {
      docs: { id: string | number; name?: string; email?: string; username?: string }[]
    }
    return new Map(
      docs.map(({ id, name, email, username }) => [
        String(id),
        name || email || username || String(id),
      ]),
    )
  } catch {
    return new Map()
  }
}
