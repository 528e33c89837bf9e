import type { PayloadRequest } from 'payload'

export type NamedBrand = { id: string; name: string }

/** What the AI panel of a document starts from. Serialisable. */
export type AiSetup = {
  /** The brand that the document's site wears; `null`: it has none. */
  brand: NamedBrand | null
  /** Other brand profiles of the tenant. */
  others: NamedBrand[]
  can: {
    generate: boolean
    /** May make and change brand profiles. */
    brand: boolean
    /** May choose the tenant's model and its budget. */
    setUp: boolean
    /** May read what all have asked for. */
    readLog: boolean
  }
}

export type AiOptions = {
  /**
   * Path of the API's AI operations below Payload's API route. Without its routes there is no panel.
   * @default '/v1/ai'
   */
  path?: string
  /**
   * Brand and rights for the texts of a document. Called after the user's access to the document was
   * checked; `null`: no panel.
   */
  load: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<AiSetup | null>
}

/** What the browser is given of it. */
export type AiData = AiSetup & {
  /** Path of the operations, e.g. `/api/v1/ai`. */
  api: string
  /** The document has a title and a description for search engines. */
  hasSeo: boolean
}
