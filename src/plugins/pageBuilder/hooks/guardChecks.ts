import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { writeModeOf } from '../../../collections/hooks/writeMode'
import { blockLabel } from '../../../core/builder/blockLabel'
import { locate } from '../../../core/builder/locate'
import { checkLayout } from '../../../core/checks/checkLayout'
import { checkOutline } from '../../../core/checks/checkOutline'
import type { CheckIssue } from '../../../core/checks/types'
import { INSTALLING } from '../../../core/template/installing'
import { checkDocument, type CheckOptions } from '../server/checkDocument'
import { lookupsOf } from '../checks/lookupsOf'
import { issueText } from '../text/issueText'
import type { Translate } from '../text/keys'

/** Most errors that an answer lists. */
const MOST_LISTED = 50

/** Names a document that has no id yet. */
const NEW = 'new'

/**
 * Where publishing with errors is forbidden: refuses it with 400, whatever way it came, and names block
 * and field of each error. Contrast is not looked at: that takes a browser.
 */
export const guardChecks =
  (options: CheckOptions): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const { slug, versions } = collection
    const mode = writeModeOf(req, slug)
    const doc: Record<string, unknown> = { ...originalDoc, ...data }
    const publishes = versions?.drafts
      ? doc._status === 'published' && !(mode?.restore && mode.draft)
      : true
    // The server's own writes, e.g. of a template's pages whose links lead to each other.
    if (!publishes || !req.user || req.context[INSTALLING]) return data
    if ((await options.publishRule?.({ req, collection: slug, doc })) !== 'forbid') return data

    const { blocks: registry, field } = options
    const named = { ...doc, id: doc.id ?? NEW }
    const report = await checkDocument({ req, collection: slug, doc: named, options })
    const { layout, headings, issues } = report
    const lookups = lookupsOf({
      report,
      own: { id: String(named.id), path: String(doc.path ?? '') },
    })
    const errors = [
      ...checkLayout({ layout, registry, lookups }),
      ...checkOutline({ headings, layout, registry }),
      ...issues,
    ].filter(({ level }) => level === 'error')
    if (errors.length === 0) return data
    const placed = (issue: CheckIssue): { label: string; message: string; path: string } => {
      const found = issue.block ? locate({ layout, registry, id: issue.block }) : null
      const message = issueText(issue, req.t as unknown as Translate)
      if (!found) return { label: message, message, path: issue.field ?? field }
      const name = `${blockLabel({ block: found.block, registry })} (${issue.block})`
      return {
        label: `${[name, issue.field].filter(Boolean).join(' › ')}: ${message}`,
        message,
        path: [found.path.replace(/^layout/, field), issue.field].filter(Boolean).join('.'),
      }
    }
    throw new ValidationError(
      {
        collection: slug,
        id: originalDoc?.id,
        errors: errors.slice(0, MOST_LISTED).map(placed),
        req,
      },
      req.t,
    )
  }
