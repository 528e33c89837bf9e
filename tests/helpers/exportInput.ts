import sharp from 'sharp'
import { blockDefinitions, blockRegistry } from '../../src/blocks/library'
import type { LinkData } from '../../src/core/blocks/types'
import { createTokens } from '../../src/core/brand/tokens'
import { createInstallPlan } from '../../src/core/template/installPlan'
import { resolveAssets, resolvePageLinks } from '../../src/core/template/resolveReferences'
import type { MediaInput, MediaLoader, SiteInput } from '../../src/render/types'
import { loadBundledTemplates } from '../../src/templates/loadTemplates'

export type ExportableSite = { input: SiteInput; loadMedia: MediaLoader }

/** A bundled template with its sample brand and default answers, as a site that can be released. */
export const exportInput = async (templateId: string): Promise<ExportableSite> => {
  const template = (await loadBundledTemplates()).find(({ manifest }) => manifest.id === templateId)
  if (!template) throw new Error(`No template "${templateId}" is bundled.`)
  const { manifest } = template
  let count = 0
  const plan = createInstallPlan({
    manifest,
    brand: manifest.sampleBrand,
    idFactory: () => `block-${++count}`,
  })
  const pageIds = Object.fromEntries(plan.pages.map(({ key }) => [key, key]))
  const assetIds = Object.fromEntries(plan.assets.map(({ path }) => [path, path]))
  const resolve = (value: unknown): unknown =>
    resolveAssets(resolvePageLinks(value, pageIds), assetIds)
  const navigation = resolve(plan.navigation) as SiteInput['site']['navigation']
  const input: SiteInput = {
    site: {
      id: manifest.id,
      tenantId: 'tenant-of-the-export',
      name: manifest.sampleBrand.name,
      url: 'http://exported.localhost:3000',
      locale: manifest.locales[0] ?? 'en',
      currency: 'USD',
      timeZone: 'UTC',
      noindex: false,
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
    mode: 'release',
  }
  return {
    input,
    loadMedia: async (key) => Buffer.from((await template.readAsset(key)) ?? []),
  }
}

/** A picture as an editor uploads it: the original, two sizes in a newer format, and a crop. */
const photo: MediaInput = {
  id: 'photo',
  alt: 'Stripes of two colours',
  width: 1200,
  height: 800,
  mimeType: 'image/jpeg',
  version: '1',
  focal: { x: 20, y: 50 },
  variants: [
    { key: 'Stripes.jpg', mimeType: 'image/jpeg', width: 1200, height: 800 },
    { key: 'Stripes-1200.webp', mimeType: 'image/webp', width: 1200, height: 800 },
    { key: 'Stripes-600.webp', mimeType: 'image/webp', width: 600, height: 400 },
    { key: 'Stripes-square.webp', mimeType: 'image/webp', width: 400, height: 400 },
  ],
}

const drawPhoto: MediaLoader = async (key) => {
  const variant = photo.variants.find((each) => each.key === key)
  if (!variant) throw new Error(`The site has no file "${key}".`)
  const { width, height, mimeType } = variant
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 12 8"><path fill="#c63" d="M0 0h12v8H0z"/><path stroke="#26a" d="M1 0v8M5 0v8M9 0v8"/></svg>`
  const image = sharp(Buffer.from(svg))
  return mimeType === 'image/webp' ? image.webp().toBuffer() : image.jpeg().toBuffer()
}

/** What the shared section of {@link withEveryBlock} says. */
export const SHARED_TEXT = 'We open at eight, on Sundays at nine'

/**
 * The site with one page more: every bundled block as a new one stands there, a shared section twice, and
 * an upload.
 */
export const withEveryBlock = ({ input, loadMedia }: ExportableSite): ExportableSite => ({
  input: {
    ...input,
    media: new Map([...input.media, [photo.id, photo]]),
    sections: new Map([
      [
        'hours',
        {
          id: 'hours',
          name: 'Opening hours',
          published: true,
          layout: [
            { id: 'shared-heading', blockType: 'heading', text: SHARED_TEXT },
            { id: 'shared-image', blockType: 'image', picture: { art: 'abstract' } },
          ],
        },
      ],
    ]),
    pages: [
      ...input.pages,
      {
        id: 'every-block',
        path: '/every/block',
        title: 'Every block',
        seo: { image: photo.id },
        layout: [
          ...blockDefinitions
            .filter(({ reference }) => !reference)
            .map(({ slug, defaults }) => ({ ...defaults, id: `every-${slug}` })),
          ...['once', 'twice'].map((id) => ({ id, blockType: 'sharedSection', section: 'hours' })),
          { ...blockRegistry.get('image')?.defaults, id: 'upload', picture: { media: photo.id } },
        ],
      },
    ],
  },
  loadMedia: (key) => (key.startsWith('Stripes') ? drawPhoto(key) : loadMedia(key)),
})
