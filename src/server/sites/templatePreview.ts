import { createTokens } from '../../core/brand/tokens'
import type { LinkData } from '../../core/blocks/types'
import { createInstallPlan } from '../../core/template/installPlan'
import { resolveAssets, resolvePageLinks } from '../../core/template/resolveReferences'
import { renderPreview, type PreviewAnswer } from '../../render/renderPreview'
import type { MediaInput, SiteInput } from '../../render/types'
import { loadBundledTemplates, type LoadedTemplate } from '../../templates/loadTemplates'

/** Where the platform's host shows what a template looks like. */
const TEMPLATE_PREVIEWS = '/template-previews'

/** A bundled template does not change while the process runs. */
const inputs = new WeakMap<LoadedTemplate, SiteInput>()

/** A bundled template with its sample brand and default answers; `null` for an unknown one. */
export const renderTemplatePreview = async ({
  templateId,
  path,
  publicUrl,
}: {
  templateId: string
  path: string
  publicUrl: string
}): Promise<PreviewAnswer | null> => {
  const templates = await loadBundledTemplates()
  const template = templates.find(({ manifest }) => manifest.id === templateId)
  if (!template) return null
  const known = inputs.get(template)
  const input = known ?? previewInput(template, publicUrl)
  inputs.set(template, input)
  return renderPreview({
    input,
    path,
    loadMedia: async (key) => Buffer.from((await template.readAsset(key)) ?? []),
  })
}

const previewInput = ({ manifest }: LoadedTemplate, publicUrl: string): SiteInput => {
  let count = 0
  const plan = createInstallPlan({
    manifest,
    brand: manifest.sampleBrand,
    idFactory: () => `preview-${++count}`,
  })
  const pageIds = Object.fromEntries(plan.pages.map(({ key }) => [key, key]))
  const assetIds = Object.fromEntries(plan.assets.map(({ path }) => [path, path]))
  const resolve = (value: unknown): unknown =>
    resolveAssets(resolvePageLinks(value, pageIds), assetIds)
  const navigation = resolve(plan.navigation) as SiteInput['site']['navigation']
  return {
    site: {
      id: manifest.id,
      tenantId: 'preview',
      name: manifest.sampleBrand.name,
      url: publicUrl,
      locale: manifest.locales[0] ?? 'en',
      currency: 'USD',
      timeZone: 'UTC',
      noindex: true,
      navigation: { header: navigation.header as LinkData[], footer: navigation.footer },
    },
    brand: manifest.sampleBrand,
    tokens: createTokens({ style: manifest.style }),
    pages: plan.pages.map(({ key, path, title, seo, layout }) => ({
      id: key,
      path,
      title,
      seo,
      layout: resolve(layout),
    })),
    media: new Map(
      plan.assets.map((asset): [string, MediaInput] => [
        asset.path,
        {
          id: asset.path,
          alt: asset.alt,
          mimeType: asset.mimeType,
          variants: [{ key: asset.path, mimeType: asset.mimeType, width: 0, height: 0 }],
        },
      ]),
    ),
    mode: 'preview',
    basePath: `${TEMPLATE_PREVIEWS}/${manifest.id}`,
    frameAncestors: [publicUrl],
  }
}
