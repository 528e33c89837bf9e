/** Where a shared section is used: the answer of `GET /api/sections/:id/usage`. */
export type SectionUsage = {
  /** The section itself is: without, the sites of published pages that use it cannot be deployed. */
  published: boolean
  /** By site and path; what the requester may read. */
  pages: {
    id: string
    title: string
    path: string
    site: { id: string; name: string }
    published: boolean
    draft: boolean
    /** Online with an older state of the section, until the site's next deployment. */
    waiting: boolean
  }[]
}
