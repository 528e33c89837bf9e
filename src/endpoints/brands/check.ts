import { checkTextBody, textCheckSchema } from '../../core/api/brands'
import { idParams } from '../../core/api/common'
import { checkPage } from '../../core/brand/check/checkPage'
import { checkText, type TextCheck } from '../../core/brand/check/checkText'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { knownBlocks } from '../ai/texts'
import { defineOperation } from '../http/operation'
import { findBrand } from './findBrand'
import { knownTexts } from './knownTexts'
import { siteLookups } from './siteLookups'

export const checkBrandText = defineOperation({
  method: 'post',
  path: '/brands/:id/check',
  operationId: 'checkBrandText',
  summary: 'Hold a text, or the blocks of a page, against a brand profile',
  description:
    'Writes nothing. Gates (length, banned terms, unapproved claims and prices, ended offers, missing disclaimers, placeholders, broken links, missing alternative texts, contrast, near duplicates of the batch and of the tenant’s pages) and a score whose every lost point has its place, rule and fix. Gates that look at pages or media which the requester may not read stand in `notChecked`.',
  tag: 'Brands',
  params: idParams,
  body: checkTextBody,
  responses: { 200: { description: 'The check.', schema: textCheckSchema } },
  handle: async ({ req, actor, services, selectedTenant, params: { id }, body }) => {
    const { text, layout, channel, pageId, among, colors } = body
    const profile = await findBrand({ req, id, tenantId: selectedTenant })
    const { blocks: registry } = services
    const tenantId = idOf(profile.tenant)
    const mayRead = (collection: 'pages' | 'media'): boolean =>
      covers(canDo({ actor, collection, operation: 'read' }), tenantId)
    const today = new Date().toISOString().slice(0, 10)
    const known = [
      ...among.map((other, index) => ({ text: other, name: `among[${index}]` })),
      ...(mayRead('pages') ? await knownTexts({ req, registry, tenantId, pageId }) : []),
    ]
    const answer = (check: TextCheck, unknown: ReadonlyMap<string, string> = new Map()) => ({
      status: 200,
      body: {
        ...check,
        notChecked: [
          ...(mayRead('pages') ? [] : [{ rule: 'near-duplicate', reason: NO_PAGES }]),
          ...[...unknown].map(([rule, reason]) => ({ rule, reason })),
        ],
      },
    })
    if (layout === undefined)
      return answer(checkText({ text: text ?? '', profile, channel, known, colors, today }))
    const blocks = knownBlocks({ services }, layout, '/layout')
    const { lookups, notChecked } = await siteLookups({
      req,
      registry,
      layout: blocks,
      pageId,
      tenantId,
      mayRead,
    })
    const page = { layout: blocks, registry, lookups }
    return answer(checkPage({ ...page, profile, channel, known, colors, today }), notChecked)
  },
})

const NO_PAGES =
  'The tenant’s pages were not compared with it: the API key lacks the scope "pages:read".'
