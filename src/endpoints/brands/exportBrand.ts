import { type BrandExport, exportBrandParams, exportBrandQuery } from '../../core/api/brands'
import { toBrandCss } from '../../core/brand/exchange/toBrandCss'
import { toBrandSheet } from '../../core/brand/exchange/toBrandSheet'
import { toBrandYml } from '../../core/brand/exchange/toBrandYml'
import { toDesignTokens } from '../../core/brand/exchange/toDesignTokens'
import { fontFiles } from '../../core/brand/fonts'
import { profileTokens } from '../../core/brand/profileStyle'
import { TauseError } from '../../core/errors'
import { toSlug } from '../../core/tenancy/toSlug'
import { type ApiServices, defineOperation } from '../http/operation'
import { type BrandRecord, findBrand } from './findBrand'

const TYPES: Record<BrandExport, string> = {
  'brand.yml': 'application/yaml; charset=utf-8',
  'tokens.json': 'application/json; charset=utf-8',
  'tokens.css': 'text/css; charset=utf-8',
  'sheet.html': 'text/html; charset=utf-8',
  'sheet.pdf': 'application/pdf',
}

export const exportBrand = defineOperation({
  method: 'get',
  path: '/brands/:id/export/:file',
  operationId: 'exportBrand',
  summary: 'Take a brand profile away as a file',
  description:
    '`brand.yml` comes back whole through `import`; `tokens.json` is in the format of the Design Tokens Community Group; `tokens.css` has the custom properties that sites use; `sheet.html` is to be printed. `sheet.pdf` needs a Chromium on the server and is 409 `chromium_missing` without one: print `sheet.html` instead.',
  tag: 'Brands',
  params: exportBrandParams,
  query: exportBrandQuery,
  problems: [409, 503],
  responses: {
    200: {
      description: 'The file.',
      types: Object.values(TYPES).map((type) => type.split(';')[0] ?? type),
    },
  },
  handle: async ({ req, selectedTenant, params: { id, file }, query: { language }, services }) => {
    const profile = await findBrand({ req, id, tenantId: selectedTenant })
    const body = await WRITE[file]({ profile, language, services })
    const isShown = file === 'sheet.html'
    return new Response(body as BodyInit, {
      headers: {
        'content-type': TYPES[file],
        'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${nameOf(profile, file)}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        ...(isShown ? { 'content-security-policy': SHEET_POLICY } : {}),
      },
    })
  },
})

/** A sheet is in the panel's own origin: nothing in it may run. */
const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox allow-modals"

type Writing = { profile: BrandRecord; language: 'en' | 'es'; services: ApiServices }

const WRITE: Record<BrandExport, (writing: Writing) => Promise<string | Uint8Array> | string> = {
  'brand.yml': ({ profile }) => toBrandYml(profile),
  'tokens.json': ({ profile }) =>
    `${JSON.stringify(toDesignTokens({ tokens: profileTokens(profile), name: profile.name }), null, 2)}\n`,
  'tokens.css': ({ profile }) => toBrandCss({ tokens: profileTokens(profile), name: profile.name }),
  'sheet.html': (writing) => sheetOf(writing),
  'sheet.pdf': async (writing) => {
    const { printPdf } = writing.services.sheet
    if (!printPdf)
      throw new TauseError({
        code: 'chromium_missing',
        status: 409,
        message:
          'There is no Chromium on this server to print with. Set CHROMIUM_PATH, or open sheet.html and print it from your browser.',
      })
    return printPdf(await sheetOf(writing))
  },
}

const sheetOf = async ({ profile, language, services }: Writing): Promise<string> => {
  const { fonts } = profileTokens(profile).style
  // What a sheet is written in; other faces would only make the file larger.
  const files = fontFiles(fonts).filter(({ preload }) => preload)
  const urls = new Map(
    await Promise.all(
      files.map(async ({ file }) => {
        const bytes = await services.sheet.readFont(file)
        return [file, `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`] as const
      }),
    ),
  )
  return toBrandSheet({ profile, language, fontUrl: (file) => urls.get(file) ?? 'data:,' })
}

const nameOf = ({ name }: BrandRecord, file: BrandExport): string => {
  // Tools look for a file of this very name.
  if (file === 'brand.yml') return '_brand.yml'
  const slug = toSlug(name) || 'brand'
  return file.startsWith('sheet') ? `${slug}.${file.slice('sheet.'.length)}` : `${slug}.${file}`
}
