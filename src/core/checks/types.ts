/** `error`: visitors are kept from something; `warning`: worse than it should be; `notice`: good to know. */
export type CheckLevel = 'error' | 'warning' | 'notice'

export const CHECK_LEVELS: readonly CheckLevel[] = ['error', 'warning', 'notice']

export type CheckCode =
  | 'alt_file_name'
  | 'alt_missing'
  | 'alt_phrase'
  | 'block_unknown'
  | 'contrast_low'
  | 'css_heavy'
  | 'description_long'
  | 'description_missing'
  | 'description_short'
  | 'field_invalid'
  | 'field_refused'
  | 'field_required'
  | 'h1_many'
  | 'h1_missing'
  | 'heading_empty'
  | 'heading_skipped'
  | 'html_heavy'
  | 'image_heavy'
  | 'js_heavy'
  | 'link_anchor'
  | 'link_broken'
  | 'link_draft'
  | 'link_empty'
  | 'link_insecure'
  | 'link_placeholder'
  | 'link_unsafe'
  | 'media_missing'
  | 'noindex'
  | 'page_heavy'
  | 'render_failed'
  | 'section_missing'
  | 'section_unpublished'
  | 'text_damaged'
  | 'title_long'
  | 'title_missing'

/** Changes of one block that put an issue right. `text`: of a text that somebody has written for it. */
export type CheckFix = {
  name: 'addHttps' | 'headingLevel' | 'mediumAlt' | 'removeLink' | 'text' | 'useHttps'
  block: string
  changes: FixChange[]
}

/** `path`: dotted, inside the block. Without a `value` the row that the path names is taken out. */
export type FixChange = { path: string; value?: unknown }

/** Something that a check found. */
export type CheckIssue = {
  level: CheckLevel
  code: CheckCode
  /** Id of the block; absent when the page itself is meant. */
  block?: string
  /** Dotted path of the field inside the block; without a block, of the document (`seo.title`). */
  field?: string
  /** The shared section that it is in, where it is to be mended; `block` stands for it on the page. */
  section?: {
    id: string
    name: string
    /** What the block in it is called. */
    block?: string
  }
  /** What is put into its words. */
  values?: Record<string, string | number>
  fix?: CheckFix
}

/** Whether there is a page, and whether visitors see it. */
export type PageState = 'published' | 'draft' | 'missing'

/** What rules ask of the site around the page. */
export type CheckLookups = {
  /** Of a page by its id. */
  pageState: (id: string) => PageState
  /** Of a page by its path. */
  pathState: (path: string) => PageState
  /** `null`: there is none; `undefined`: not known (yet). */
  medium: (id: string) => { alt: string; isImage: boolean } | null | undefined
  /** The page itself. */
  own: { id: string; path: string }
}
