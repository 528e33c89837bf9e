import { createHash } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { blockRegistry } from '../../../blocks/library'
import { isTauseError } from '../../../core/errors'
import { assertMayDecide } from '../../../jobs/agents/assertMayDecide'
import { decideApproval, approvalOfLink } from '../../../jobs/agents/decideApproval'
import { toolMoves } from '../../../jobs/agents/toolMoves'
import type { ApprovalDocument } from '../../../jobs/agents/documents'
import { linkPage, type LinkLanguage } from './linkPage'

const TOKEN = /^[\w-]{43}$/
const MAX_REASON = 4000

/**
 * Deciding without an account, by a link that holds once and until its hour. The GET, which scanners of
 * mail follow, only shows; the token is known to its holder alone, the database has its hash.
 */
export const approvalLinkEndpoints = (): Endpoint[] => [
  {
    path: '/approval-links/:token',
    method: 'get',
    handler: async (req) => {
      const found = await find(req)
      return linkPage({ language: languageOf(req), approval: found?.approval ?? null })
    },
  },
  {
    path: '/approval-links/:token',
    method: 'post',
    handler: async (req) => {
      const language = languageOf(req)
      const found = await find(req)
      if (!found) return linkPage({ language, approval: null })
      const { approval } = found
      const form = new URLSearchParams(req.text ? await req.text() : '')
      const approves = form.get('decision') === 'approve'
      const reason = (form.get('reason') ?? '').trim().slice(0, MAX_REASON)
      const contentHash = form.get('contentHash') ?? ''
      if (!approves && !reason) return linkPage({ language, approval, problem: 'reason' })
      try {
        await decideApproval({
          req: found.req,
          approval,
          decision: approves
            ? { decision: 'approve', contentHash }
            : { decision: 'reject', contentHash, reason },
          by: `link/${approval.linkFor ?? ''}`,
          authority: approval.linkBy ?? '',
          registry: blockRegistry,
        })
      } catch (error) {
        if (!isTauseError(error)) throw error
        return linkPage({ language, approval: null, problem: 'changed' })
      }
      return linkPage({ language, approval: null, done: approves ? 'approved' : 'rejected' })
    },
  },
]

/**
 * What a link is about, and a request with the access of whoever made it, as it is now: who may not decide
 * any more has no links with which others do.
 */
const find = async ({
  payload,
  routeParams,
}: PayloadRequest): Promise<{ approval: ApprovalDocument; req: PayloadRequest } | null> => {
  const token = String(routeParams?.token ?? '')
  if (!TOKEN.test(token)) return null
  const hash = createHash('sha256').update(token).digest('hex')
  const approval = await approvalOfLink(payload, hash)
  if (!approval) return null
  try {
    const req = await toolMoves({ payload }).requestOf(approval.linkBy ?? '')
    await assertMayDecide(req, approval)
    return { approval, req }
  } catch (error) {
    if (!isTauseError(error)) throw error
    return null
  }
}

const languageOf = (req: PayloadRequest): LinkLanguage =>
  /^es\b/i.test(req.headers.get('accept-language') ?? '') ? 'es' : 'en'
