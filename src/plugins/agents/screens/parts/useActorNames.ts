'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { idsAmong } from './idsAmong'

type Named = { id: string; name?: string | null; email?: string | null }

/**
 * Names behind `users/<id>` and `api-keys/<id>`, of those that one may see; `link/<name>` is its own.
 *
 * @returns by reference.
 */
export const useActorNames = (
  references: readonly (string | null)[],
): Readonly<Record<string, string>> => {
  const { config } = useConfig()
  const rest = `${config.serverURL}${config.routes.api}`
  const [names, setNames] = useState<Record<string, string>>({})
  const wanted = [...new Set(references.flatMap((reference) => reference ?? []))].sort().join('\n')
  useEffect(() => {
    const stopping = new AbortController()
    const read = async (collection: string): Promise<void> => {
      const ids = idsAmong(wanted, collection)
      if (ids.length === 0) return
      const where = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
      const path = `${rest}/${collection}?depth=0&limit=${ids.length}&${where}`
      const response = await fetch(path, { credentials: 'include', signal: stopping.signal })
      const { docs = [] } = (await response.json()) as { docs?: Named[] }
      setNames((old) => ({
        ...old,
        ...Object.fromEntries(
          docs.map(({ id, name, email }) => [`${collection}/${id}`, name || (email ?? '')]),
        ),
      }))
    }
    for (const collection of ['users', 'api-keys'])
      // Who may not see them sees no name.
      void read(collection).catch(() => undefined)
    return () => stopping.abort()
  }, [rest, wanted])
  return {
    ...names,
    ...Object.fromEntries(idsAmong(wanted, 'link').map((name) => [`link/${name}`, name])),
  }
}
