import { TauseError, type FieldIssue } from '../core/errors'
import type { RenderIssue } from './types'

/** A release that may not go live because of what is on its pages. */
export class InvalidReleaseError extends TauseError {
  /** All that was found, warnings too, with page, block and field. */
  readonly renderIssues: RenderIssue[]

  constructor(renderIssues: RenderIssue[]) {
    const errors = renderIssues.filter(({ level }) => level === 'error')
    const first = errors[0]
    super({
      code: 'invalid',
      status: 422,
      message: `${errors.length === 1 ? 'One error keeps' : `${errors.length} errors keep`} the site from being released. ${first ? describeIssue(first) : ''} Mend it and deploy again; the live release stays as it is.`,
      issues: errors.map(toFieldIssue),
    })
    this.renderIssues = renderIssues
  }
}

/** One line that names page, block and field. */
const describeIssue = ({ page, blockType, block, field, message }: RenderIssue): string =>
  [
    `Page ${page}`,
    blockType && `block ${blockType}${block ? ` (${block})` : ''}`,
    field && `field ${field}`,
  ]
    .filter(Boolean)
    .join(', ') + `: ${message}`

const toFieldIssue = (issue: RenderIssue): FieldIssue => ({
  pointer: ['', 'pages', issue.page, issue.block, ...(issue.field?.split('.') ?? [])]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/~/g, '~0').replace(/\//g, '~1'))
    .join('/'),
  message: describeIssue(issue),
})
