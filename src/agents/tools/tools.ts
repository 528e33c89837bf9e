import { applySeo } from './applySeo'
import type { AnyTool } from './defineTool'
import { draftPage } from './draftPage'
import { draftEmail, draftPost } from './draftPost'
import { fetchUrl } from './fetchUrl'
import { publishPages, schedulePosts } from './publish'
import { readDrafts, reviseDrafts } from './revise'
import {
  auditSeo,
  queryAnalytics,
  readBrand,
  readSubmissions,
  searchMedia,
  searchPages,
} from './read'

/** Everything that agents can do beside writing. */
export const tools: readonly AnyTool[] = [
  readBrand,
  searchPages,
  searchMedia,
  readSubmissions,
  queryAnalytics,
  auditSeo,
  fetchUrl,
  readDrafts,
  draftPage,
  draftPost,
  draftEmail,
  applySeo,
  reviseDrafts,
  schedulePosts,
  publishPages,
]
