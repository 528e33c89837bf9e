import type { BrandSummary } from '../../core/api/brands'
import { brandProfileSchema, brandSummarySchema, listBrandsQuery } from '../../core/api/brands'
import { idParams, listOf } from '../../core/api/common'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { type BrandRecord, findBrand } from './findBrand'
import { toBrand, toBrandSummary } from './toBrand'

export const listBrands = defineOperation({
  method: 'get',
  path: '/brands',
  operationId: 'listBrands',
  summary: 'List brand profiles, newest first',
  tag: 'Brands',
  query: listBrandsQuery,
  responses: { 200: { description: 'Brand profiles.', schema: listOf(brandSummarySchema) } },
  handle: ({ req, selectedTenant, query: { limit, cursor, tenantId } }) =>
    listNewest<BrandRecord, BrandSummary>({
      req,
      collection: 'brand-profiles',
      tenants: [selectedTenant, tenantId],
      limit,
      cursor,
      toItem: toBrandSummary,
    }),
})

export const getBrand = defineOperation({
  method: 'get',
  path: '/brands/:id',
  operationId: 'getBrand',
  summary: 'Read a brand profile with the origin of each value',
  tag: 'Brands',
  params: idParams,
  responses: { 200: { description: 'The brand profile.', schema: brandProfileSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: await toBrand(req, await findBrand({ req, id, tenantId: selectedTenant })),
  }),
})
