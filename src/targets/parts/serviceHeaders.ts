import type { TargetFile } from '../contract'
import { headersOf } from './headersOf'
import { typeByName } from './typeByName'
import { urlPathOf } from './urlPathOf'

const mediaType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase()

/**
 * The headers that a service must be told of, by URL path: all of a file but those that it sends anyway.
 *
 * @param implied what the service sends by itself. Lower-case names.
 * @param tellsType the type is given with the upload, so that no rule has to.
 */
export const serviceHeaders = ({
  names,
  implied,
  tellsType,
}: {
  names: ReadonlyMap<string, TargetFile>
  implied: Record<string, string>
  tellsType: boolean
}): Map<string, Record<string, string>> =>
  new Map(
    [...names].map(([name, file]) => {
      const headers = Object.entries(headersOf(file)).filter(
        ([header, value]) => implied[header] !== value,
      )
      if (!tellsType && typeByName(name) !== mediaType(file.type))
        headers.push(['content-type', file.type])
      return [urlPathOf(name), Object.fromEntries(headers)]
    }),
  )
