import type { InstallRecord } from './installPlan'
import { isRecord, toPointer } from './jsonTree'

/** The parts of a request that the copy of a template is made with. */
export type SentValues = { brand?: object; brandProfileId?: string }

/**
 * JSON Pointer to what of a request a text of the template was made with: the longest value that is in
 * it, of the answers and of the brand. `/templateId` where none is: then the template is at fault.
 */
export const sourceOfText = ({
  text,
  record: { answers, brand },
  sent,
}: {
  text: string
  record: Pick<InstallRecord, 'answers' | 'brand'>
  sent: SentValues
}): string => {
  const named = [
    ...textsIn(brand, []).map(([path, value]) => [pointerOfBrand(path, sent), value] as const),
    ...textsIn(answers, ['variables']).map(([path, value]) => [toPointer(path), value] as const),
  ]
  const [longest] = named
    .filter(([, value]) => value !== '' && text.includes(value))
    .sort(([, one], [, other]) => other.length - one.length)
  return longest?.[0] ?? '/templateId'
}

const pointerOfBrand = (path: Path, { brand, brandProfileId }: SentValues): string => {
  if (brandProfileId !== undefined) return '/brandProfileId'
  // A brand without a name has that of the app.
  const isOwn = path[0] !== 'name' || (isRecord(brand) && brand.name !== undefined)
  return toPointer(isOwn ? ['brand', ...path] : ['name'])
}

type Path = (string | number)[]

const textsIn = (value: unknown, path: Path): [path: Path, text: string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}
