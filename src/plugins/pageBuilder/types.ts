import type { PayloadRequest } from 'payload'
import type { BlockData, PageSummary } from '../../core/blocks/types'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { DesignTokens } from '../../core/brand/types'
import type { PageSurroundings } from '../../render/createRenderContext'
import type { CheckIssue } from '../../core/checks/types'
import type { HeadingFact } from '../../core/checks/checkHeadings'
import type { PageWeight } from '../../core/checks/checkWeight'
import type { MediaInput, SiteInput } from '../../render/types'
import type { AiData, AiOptions } from './ai/types'
import type { DocumentLock } from './presence/types'
import type { ScheduleOptions } from './schedule/types'

/** What the canvas draws a document's blocks with, beside the blocks themselves. */
export type CanvasSurroundings = {
  page: PageSurroundings
  tokens: DesignTokens
  /** Languages (BCP 47) that the canvas can show dates, prices and words of blocks in. @default the page's */
  locales?: string[]
  /** Pages that blocks may list and link to. */
  pages: PageSummary[]
  media: MediaInput[]
}

/** What publishing does when the checks find errors. */
export type PublishRule = 'ask' | 'forbid'

/** What the checks of a document look at. */
export type CheckedSite = {
  /** The site as its next release is made, with the document as one of its pages. */
  input: SiteInput
  /** Pages that links may lead to. */
  pages: { id: string; path: string; published: boolean }[]
}

/** What the server finds in a document that is not saved yet. */
export type ChecksReport = {
  /** Of the rendering, the words for search engines and the weight. */
  issues: CheckIssue[]
  /** In the order of the page. */
  headings: HeadingFact[]
  weight: PageWeight
  pages: CheckedSite['pages']
  /** Pictures of the blocks; `null` for what does not exist any more. */
  media: Record<string, { alt: string; isImage: boolean } | null>
  /** What stands in `<body>`, each block within a `<tb-block data-id>`. */
  body: string
  publishing: PublishRule
}

export type BuilderCollection = {
  /** Name of the blocks field. @default 'layout' */
  field?: string
  /**
   * True: documents are parts of pages. The checks ask neither a main heading nor texts for search engines.
   * @default false
   */
  isPart?: boolean
}

export type PageBuilderOptions = {
  /**
   * Blocks that the builder offers; those of the collections' blocks fields.
   * @default the bundled block library
   */
  blocks?: BlockRegistry
  /** Slugs of collections with a blocks field, e.g. `{ pages: {} }`. */
  collections: Record<string, BuilderCollection>
  /**
   * Brand, site and pages around a document. Called after the user's access to the document was checked.
   * @default a neutral brand and no other pages
   */
  loadSurroundings?: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<CanvasSurroundings>
  /**
   * Whether the user may publish a document.
   * @default whoever may update it
   */
  mayPublish?: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<boolean>
  /**
   * Whether the user may lock blocks of a document, and change what is locked.
   * @default nobody
   */
  mayLock?: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<boolean>
  /**
   * What the checks look at. Called after the user's access to the document was checked, with what may
   * not be saved yet in `doc`; `null`: the document alone.
   * @default the document alone, with a neutral brand
   */
  loadCheckedSite?: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<CheckedSite | null>
  /**
   * What publishing does when the checks find errors: `forbid` also holds for REST, GraphQL and the form.
   * @default always `ask`
   */
  publishRule?: (args: {
    req: PayloadRequest
    collection: string
    doc: Record<string, unknown>
  }) => Promise<PublishRule>
  /**
   * Publishing and unpublishing at a time, for collections with drafts. Part of the database's shape: the
   * documents say which planned change wrote them.
   * @default none
   */
  schedule?: ScheduleOptions
  /**
   * A panel that writes with a language model, by the versioned API's AI operations.
   * @default none
   */
  ai?: AiOptions
  /**
   * Client component that the view mounts, as a path of the import map. One of your own passes its block
   * registry to `BuilderLoader`.
   * @default 'tausestack/client#BuilderLoader'
   */
  client?: string
  /**
   * Client components at the end of the bar, as paths of the import map. They get `collection`,
   * `documentId`, `tenantId` and `siteId`.
   * @default []
   */
  actions?: string[]
  /**
   * False: no builder. The field that says who saved a document stays, so that the database does not change.
   * @default true
   */
  enabled?: boolean
}

/** What the browser is given of the canvas' surroundings. */
export type CanvasData = Omit<CanvasSurroundings, 'tokens'> & {
  tokens: Pick<DesignTokens, 'hex' | 'style'>
  /** The stylesheet of the site with the rules of all blocks. */
  css: string
  /** Lucide icon name → what stands inside its `<svg>`. */
  icons: Record<string, string>
}

export type BuilderPermissions = {
  /** May save drafts. */
  update: boolean
  publish: boolean
  /** May lock blocks; locks hold for everyone else. */
  lock: boolean
}

/** Everything the builder starts from. Serialisable. */
export type BuilderData = {
  collection: string
  id: string
  title: string
  /** Name of the blocks field; its path in the document. */
  field: string
  /** Path of that field in Payload's map of fields, e.g. `pages._index-4-0.layout`. */
  schemaPath: string
  layout: BlockData[]
  /** ISO 8601 of the state that was loaded; a save names it. */
  updatedAt: string
  status: 'draft' | 'published' | null
  hasVersions: boolean
  /** Publishing at a time is offered. */
  hasSchedule: boolean
  /** Milliseconds of rest before a draft saves itself; `null` without drafts. */
  autosaveInterval: number | null
  can: BuilderPermissions
  /** Who is at work on it; `null` where documents are not locked. */
  documentLock: DocumentLock | null
  /** Only texts and pictures may be changed: no block comes, goes or moves. */
  contentOnly: boolean
  canvas: CanvasData
  /** Whose the document is, for what is pasted; `null` where documents belong to nobody. */
  scope: { tenantId: string | null; siteId: string | null }
  /**
   * Sections that the document takes of its tenant's own: `all`, `own` (copies alone, as inside a section)
   * or `none`, where there is no such collection.
   */
  sections: 'all' | 'own' | 'none'
  /** Of a section: shown by pages, or copied into them; `null` for what is none. */
  sectionKind: 'shared' | 'own' | null
  /** Locale of the contents, where the project has several; saves go there. */
  locale: string | null
  /** All locales of the contents, with their names. */
  locales: { code: string; label: string }[]
  /** What the AI panel starts from; `null`: there is none. */
  ai: AiData | null
  /** Where the document may be seen as visitors will. */
  previewUrl: string | null
}
