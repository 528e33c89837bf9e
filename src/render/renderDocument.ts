import type { BlockData } from '../core/blocks/types'
import { escapeHtml } from '../core/escapeHtml'
import { securityHeaders } from './contentSecurityPolicy'
import { FEED_PATHS } from './feeds/types'
import { scriptJson, voidTag } from './html'
import type { PreparedSite } from './prepareSite'
import { SHARE_IMAGE } from './siteIcons'

export type DocumentInput = {
  site: PreparedSite
  title: string
  description?: string
  /** Absent for pages that have no address of their own. */
  canonical?: string
  noindex: boolean
  /** URL of the picture of a shared link. */
  shareImage: string
  structuredData: unknown
  /** Every block on the page. */
  blocks: readonly BlockData[]
  body: string
  /** Puts the stylesheet into the page, for previews. */
  inlineCss: boolean
  hasForm: boolean
}

/** A whole HTML file and the headers it is answered with. */
export const renderDocument = (
  input: DocumentInput,
): { html: string; headers: Record<string, string> } => {
  const { site, body, hasForm, inlineCss, noindex } = input
  const { locale } = site.input.site
  const { style } = site.input.tokens
  const script = scriptsOf(input)
  const html = [
    `<!doctype html><html lang="${escapeHtml(locale)}" data-character="${style.character}" data-scheme="${style.scheme}">`,
    `<head>${headOf(input)}</head><body>`,
    body,
    script ? `<script>${script}</script>` : '',
    '</body></html>',
  ].join('')
  return {
    html,
    headers: {
      ...securityHeaders({
        scripts: script ? [script] : [],
        styles: inlineCss ? [site.css.text] : [],
        hasForm,
        frameAncestors: site.input.frameAncestors ?? [],
      }),
      ...(noindex ? { 'x-robots-tag': 'noindex' } : {}),
    },
  }
}

const headOf = ({
  site,
  title,
  description,
  canonical,
  noindex,
  shareImage,
  structuredData,
  inlineCss,
}: DocumentInput): string => {
  const { css, fonts, icons, toUrl, input } = site
  const { hex, style } = input.tokens
  const property = (name: string, content: string | undefined): string =>
    content ? voidTag('meta', { property: name, content }) : ''
  const color = (scheme: 'light' | 'dark', media?: string): string =>
    voidTag('meta', { name: 'theme-color', content: hex[scheme].background, media })
  return [
    voidTag('meta', { charset: 'utf-8' }),
    voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `<title>${escapeHtml(title)}</title>`,
    description ? voidTag('meta', { name: 'description', content: description }) : '',
    canonical && !noindex ? voidTag('link', { rel: 'canonical', href: canonical }) : '',
    noindex ? voidTag('meta', { name: 'robots', content: 'noindex' }) : '',
    ...fonts.preload.map((href) =>
      voidTag('link', { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: true }),
    ),
    inlineCss
      ? `<style>${css.text}</style>`
      : voidTag('link', { rel: 'stylesheet', href: toUrl(css.path) }),
    voidTag('link', { rel: 'icon', href: toUrl(icons.svg.path), type: 'image/svg+xml' }),
    voidTag('link', { rel: 'apple-touch-icon', href: toUrl(icons.apple.path) }),
    ...(input.site.hasFeed
      ? Object.entries(FEED_PATHS).map(([path, { type, name }]) =>
          voidTag('link', {
            rel: 'alternate',
            type,
            title: `${input.site.name} (${name})`,
            href: input.site.url + path,
          }),
        )
      : []),
    ...(style.scheme === 'auto'
      ? [
          color('light', '(prefers-color-scheme: light)'),
          color('dark', '(prefers-color-scheme: dark)'),
        ]
      : [color(style.scheme)]),
    property('og:type', 'website'),
    property('og:site_name', input.site.name),
    property('og:title', title),
    property('og:description', description),
    property('og:url', canonical),
    property('og:locale', input.site.locale.replace('-', '_')),
    property('og:image', input.site.url + shareImage),
    property('og:image:width', String(SHARE_IMAGE.width)),
    property('og:image:height', String(SHARE_IMAGE.height)),
    voidTag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    structuredData
      ? `<script type="application/ld+json">${scriptJson(structuredData)}</script>`
      : '',
  ].join('')
}

/** The scripts of the page's blocks, each once, in the registry's order. */
const scriptsOf = ({ site, blocks }: DocumentInput): string => {
  const slugs = new Set(blocks.map(({ blockType }) => blockType))
  const scripts = site.registry.definitions
    .filter(({ slug }) => slugs.has(slug))
    .flatMap(({ script }) => script ?? [])
  return [...new Set(scripts)]
    .map((script) => `{${script.trim()}\n}`)
    .join('')
    .replace(/<\/(?=script)/gi, '<\\/')
}
