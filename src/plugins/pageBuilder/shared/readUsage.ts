import type { SectionUsage } from '../../../collections/query/sectionUsage'
import { call } from './call'

/** Where a section is used. @throws Error with the server's words. */
export const readUsage = ({
  api,
  id,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  id: string
}): Promise<SectionUsage> => call(`${api}/sections/${id}/usage`)
