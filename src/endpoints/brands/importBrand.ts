import { importBrandBody, importedBrandSchema, type ImportedBrand } from '../../core/api/brands'
import { idParams } from '../../core/api/common'
import { importChanges } from '../../core/brand/exchange/importChanges'
import { type BrandYmlIssue, readBrandYml } from '../../core/brand/exchange/readBrandYml'
import { dataOf } from '../../core/brand/profile/diffFindings'
import { conflict, forbidden, invalid } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { defineOperation } from '../http/operation'
import { type BrandRecord, findBrand } from './findBrand'
import { saveBrand } from './saveBrand'
import { originsOf } from './toBrand'

export const importBrand = defineOperation({
  method: 'post',
  path: '/brands/:id/import',
  operationId: 'importBrand',
  summary: 'Take over the values of a brand.yml',
  description:
    'Changes only what the file says, and never a locked value. What the profile has no field for is kept and stands in the next export. A file that is not right is 422; each of `errors` names line and key. 409 when somebody else saves at the same time: send it again. Look first with `preview`.',
  tag: 'Brands',
  params: idParams,
  body: importBrandBody,
  idempotent: true,
  problems: [409],
  responses: {
    200: { description: 'What has changed, or would change.', schema: importedBrandSchema },
  },
  handle: async ({
    req,
    actor,
    selectedTenant,
    params: { id },
    body: { brandYml, preview, paths, updatedAt },
  }) => {
    const brand = await findBrand({ req, id, tenantId: selectedTenant })
    if (
      !covers(
        canDo({ actor, collection: 'brand-profiles', operation: 'update' }),
        idOf(brand.tenant),
      )
    )
      throw forbidden(
        'Importing needs the role editor or owner in the tenant, or an API key with the scope "brand:write".',
      )
    const read = readBrandYml(brandYml)
    if (!read.ok)
      throw invalid(
        `The file cannot be imported. ${read.issues.map(inWords).join(' ')}`,
        read.issues.map((issue) => ({ pointer: '/brandYml', message: inWords(issue) })),
      )
    const all = importChanges({
      profile: brand,
      provenance: originsOf(brand),
      values: read.values,
    })
    const changes = all.filter(({ path }) => !paths || paths.includes(path))
    const unused = read.unused
    if (preview) return { status: 200, body: toBody({ brand, changes, unused, applied: false }) }
    if (updatedAt && Date.parse(updatedAt) !== Date.parse(brand.updatedAt))
      throw conflict(
        `The profile was saved at ${brand.updatedAt}, after the preview of ${updatedAt}. Look at a new preview.`,
        [{ pointer: '/updatedAt', message: `is not ${brand.updatedAt}` }],
      )
    const made = changes.filter(({ kept }) => kept === null)
    if (made.length === 0)
      return { status: 200, body: toBody({ brand, changes, unused, applied: true }) }
    const updated = await saveBrand({ req, brand, data: dataOf(brand, made) })
    return { status: 200, body: toBody({ brand: updated, changes, unused, applied: true }) }
  },
})

const toBody = ({
  brand: { id, updatedAt },
  ...rest
}: Pick<ImportedBrand, 'changes' | 'unused' | 'applied'> & {
  brand: BrandRecord
}): ImportedBrand => ({ brandId: String(id), updatedAt, ...rest })

const inWords = ({ line, key, message }: BrandYmlIssue): string =>
  `${[line > 0 && `Line ${line}`, key].filter(Boolean).join(', ') || 'The file'}: ${message}.`
