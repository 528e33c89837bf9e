import { checkTextBody, textCheckSchema } from '../../core/api/brands'
import { idParams } from '../../core/api/common'
import { checkPage } from '../../core/brand/check/checkPage'
import { checkText } from '../../core/brand/check/checkText'
import { idOf } from '../../core/tenancy/idOf'
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
    'Writes nothing. Gates (length, banned terms, unapproved claims and prices, ended offers, missing disclaimers, placeholders, broken links, missing alternative texts, contrast, near duplicates of the batch and of the tenant’s pages) and a score whose every lost point has its place, rule and fix.',
  tag: 'Brands',
  params: idParams,
  body: checkTextBody,
  responses: { 200: { description: 'The check.', schema: textCheckSchema } },
  handle: async ({ req, services, selectedTenant, params: { id }, body }) => {
    const { text, layout, channel, pageId, among, colors } = body
    const profile = await findBrand({ req, id, tenantId: selectedTenant })
    const { blocks: registry } = services
    const tenantId = idOf(profile.tenant)
    const today = new Date().toISOString().slice(0, 10)
    const known = [
      ...among.map((other, index) => ({ text: other, name: `among[${index}]` })),
      ...(await knownTexts({ req, registry, tenantId, pageId })),
    ]
    if (layout === undefined)
      return {
        status: 200,
        body: checkText({ text: text ?? '', profile, channel, known, colors, today }),
      }
    const blocks = knownBlocks({ services }, layout, '/layout')
    const lookups = await siteLookups({ req, registry, layout: blocks, pageId, tenantId })
    return {
      status: 200,
      body: checkPage({
        layout: blocks,
        registry,
        lookups,
        profile,
        channel,
        known,
        colors,
        today,
      }),
    }
  },
})
