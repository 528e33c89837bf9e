import { defineBlock } from '../core/blocks/defineBlock'
import { createBlockRegistry, type BlockRegistry } from '../core/blocks/registry'
import { pictureField, slotField } from '../core/blocks/fields'
import type { BlockData, LinkData } from '../core/blocks/types'
import { createTokens } from '../core/brand/tokens'
import type { BrandStyle } from '../core/brand/types'
import type { MediaInput, PageInput, SiteInput } from './types'

/** A small site for specs: four blocks of its own, two pages, one picture. */

const text = defineBlock<BlockData & { text?: string; body?: unknown; link?: LinkData }>({
  slug: 'note',
  labels: { singular: 'Note', plural: 'Notes' },
  description: 'A text.',
  category: 'text',
  placement: 'content',
  icon: 'info',
  version: 1,
  fields: [
    { name: 'text', type: 'text' },
    { name: 'body', type: 'richText' },
    { name: 'link', type: 'group', fields: [] },
    slotField({ name: 'more', allow: { slugs: ['photo'] } }),
  ],
  defaults: { blockType: 'note', text: 'Hello' },
  css: '.tb-note{color:red}',
  Render: ({ block, context }) => {
    if (block.text === 'throw') throw new Error('broken on purpose')
    const link = block.link ? context.link(block.link) : null
    return (
      <article className="tb-note">
        <h1>{block.text}</h1>
        {context.richText(block.body)}
        {link ? <a href={link.href}>go</a> : null}
        {context.icon('star')}
      </article>
    )
  },
})

const photo = defineBlock({
  slug: 'photo',
  labels: { singular: 'Photo', plural: 'Photos' },
  description: 'A picture.',
  category: 'media',
  placement: 'content',
  icon: 'image',
  version: 1,
  fields: [pictureField()],
  defaults: { blockType: 'photo' },
  css: '.tb-photo{color:green}',
  Render: ({ block, context }) =>
    context.picture(block.picture as never, { sizes: '100vw', ratio: '16 / 9' }),
})

const form = defineBlock({
  slug: 'contactForm',
  labels: { singular: 'Form', plural: 'Forms' },
  description: 'A form.',
  category: 'forms',
  placement: 'content',
  icon: 'mail',
  version: 1,
  fields: [{ name: 'fields', type: 'array', fields: [] }],
  defaults: { blockType: 'contactForm' },
  css: '.tb-contact-form{color:blue}',
  script: 'for (const f of document.forms) f.dataset.ready = "</script>"',
  Render: ({ block, context }) => <form method="post" action={context.form(block).action} />,
})

const list = defineBlock({
  slug: 'newest',
  labels: { singular: 'List', plural: 'Lists' },
  description: 'Pages below a path.',
  category: 'text',
  placement: 'content',
  icon: 'book-open',
  version: 1,
  fields: [],
  defaults: { blockType: 'newest' },
  css: '.tb-newest{color:teal}',
  Render: ({ context }) => (
    <ul className="tb-newest">
      {context.pages({ under: '/journal', limit: 3 }).map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  ),
})

export const registry: BlockRegistry = createBlockRegistry([text, photo, form, list])

const style: BrandStyle = {
  palette: { primary: '#1f5c4a', accent: '#e0a03b', background: '#faf7f1', text: '#1c1a17' },
  fonts: { display: 'fraunces', text: 'inter' },
  typeRatio: 1.25,
  radius: 'medium',
  density: 'normal',
  scheme: 'auto',
  character: 'editorial',
}

const photoMedia: MediaInput = {
  id: 'm1',
  alt: 'A stool',
  width: 1600,
  height: 1200,
  mimeType: 'image/jpeg',
  version: '1',
  focal: { x: 20, y: 50 },
  variants: [
    { width: 1600, height: 1200, mimeType: 'image/jpeg', key: 'stool.jpg' },
    { width: 800, height: 600, mimeType: 'image/avif', key: 'stool-800.avif' },
    { width: 400, height: 300, mimeType: 'image/avif', key: 'stool-400.avif' },
    { width: 400, height: 400, mimeType: 'image/avif', key: 'stool-square.avif' },
    { width: 800, height: 600, mimeType: 'image/webp', key: 'stool-800.webp' },
  ],
}

export const note = (more: Record<string, unknown> = {}): BlockData => ({
  blockType: 'note',
  id: 'n1',
  text: 'Hello',
  ...more,
})

export const page = (more: Partial<PageInput> = {}): PageInput => ({
  id: 'home',
  path: '/',
  title: 'Home',
  seo: { description: 'A workshop' },
  layout: [note()],
  updatedAt: '2026-01-02T03:04:05.000Z',
  ...more,
})

export const siteInput = (more: Partial<SiteInput> = {}): SiteInput => ({
  site: {
    id: 'site',
    tenantId: 'tenant',
    name: 'Fir & Oak',
    url: 'http://fir.localhost:3000',
    locale: 'en',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    noindex: false,
    navigation: { header: [], footer: [] },
  },
  brand: { name: 'Fir & Oak', tagline: 'Furniture', social: [] },
  tokens: createTokens({ style }),
  pages: [page(), page({ id: 'about', path: '/about', title: 'About' })],
  media: new Map([[photoMedia.id, photoMedia]]),
  mode: 'release',
  registry,
  ...more,
})
