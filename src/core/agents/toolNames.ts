/** What agents can do beside writing. Those that read may be used before writing; the others are steps. */
export const TOOL_NAMES = [
  'readBrand',
  'searchPages',
  'searchMedia',
  'readSubmissions',
  'queryAnalytics',
  'auditSeo',
  'fetchUrl',
  'readDrafts',
  'draftPage',
  'draftPost',
  'draftEmail',
  'applySeo',
  'reviseDrafts',
  'schedulePosts',
  'publishPages',
] as const
export type ToolName = (typeof TOOL_NAMES)[number]

const READING: readonly ToolName[] = [
  'readBrand',
  'searchPages',
  'searchMedia',
  'readSubmissions',
  'queryAnalytics',
  'auditSeo',
  'fetchUrl',
  'readDrafts',
]

export const isReadingTool = (name: ToolName): boolean => READING.includes(name)

/** Tools that read what not everybody may who sees a run. */
const CONFIDENTIAL: readonly ToolName[] = ['readSubmissions']

/** For the check of a team. */
export const KNOWN_TOOLS: ReadonlyMap<string, { reads: boolean; confidential: boolean }> = new Map(
  TOOL_NAMES.map((name) => [
    name,
    { reads: isReadingTool(name), confidential: CONFIDENTIAL.includes(name) },
  ]),
)
