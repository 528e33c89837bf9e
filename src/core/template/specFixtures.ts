import { createBlockRegistry, type BlockRegistry } from '../blocks/registry'
import { defineBlock } from '../blocks/defineBlock'
import type { BlockCategory } from '../blocks/types'
import { slotField } from '../blocks/fields'
import type { TemplateManifest } from './types'

const block = (slug: string, category: BlockCategory, slot = false) =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: slug,
    category,
    placement: slot ? 'root' : 'content',
    icon: 'box',
    version: 1,
    fields: slot ? [slotField({ name: 'content', allow: { placements: ['content'] } })] : [],
    defaults: { blockType: slug },
    Render: () => null,
    css: '',
  })

/** A manifest that a spec breaks in ways its type forbids. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- paths into it are spelled out by hand
export type Draft = Record<string, any>

/** Blocks enough for the specs of templates. */
export const specRegistry = (): BlockRegistry =>
  createBlockRegistry([
    block('hero', 'hero'),
    block('section', 'layout', true),
    block('heading', 'text'),
    block('richText', 'text'),
    block('image', 'media'),
    { ...block('sharedSection', 'layout'), reference: true },
  ])

export const richText = (text: string): unknown => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
  },
})

/** A valid template of two pages; `changes` replaces top-level keys. */
export const specManifest = (changes: Record<string, unknown> = {}): TemplateManifest =>
  structuredClone({
    schemaVersion: 1,
    id: 'corner-bakery',
    name: 'Corner bakery',
    version: '1.0.0',
    engines: { tausestack: '^0.1.0' },
    license: 'MIT',
    author: 'TauseStack',
    category: 'local-business',
    tags: [],
    features: [],
    locales: ['en'],
    summary: 'A bakery.',
    artDirection: 'A menu card.',
    blocks: { hero: 1, section: 1, heading: 1, richText: 1 },
    style: {
      palette: { primary: '#7a3b12' },
      fonts: { display: 'fraunces', text: 'inter' },
      typeRatio: 1.25,
      radius: 'small',
      density: 'airy',
      scheme: 'light',
      character: 'editorial',
    },
    variables: {
      type: 'object',
      properties: {
        speciality: { type: 'string', title: 'Speciality', default: 'sourdough', maxLength: 40 },
        delivers: { type: 'boolean', title: 'Delivers', default: true },
        plan: { type: 'string', title: 'Plan', enum: ['basic', 'pro'], default: 'basic' },
        hours: {
          type: 'array',
          title: 'Hours',
          default: [{ day: 'Tuesday', from: '06:00' }],
          maxItems: 7,
          items: {
            type: 'object',
            properties: {
              day: { type: 'string', title: 'Day', maxLength: 20 },
              from: { type: 'string', title: 'From', maxLength: 20 },
            },
            required: ['day'],
            additionalProperties: false,
          },
        },
      },
    },
    sampleBrand: {
      name: 'Northfield & Co.',
      tagline: 'Made slowly, kept for years',
      description: 'A small company that makes a few things well and stands by each of them.',
      contact: {
        email: 'hello@northfield.example',
        phone: '+44 20 7946 0018',
        address: '14 Mill Lane, Bristol BS1 4QS',
      },
    },
    presets: [{ id: 'patisserie', name: 'Patisserie', variables: { speciality: 'croissants' } }],
    pages: [
      {
        key: 'home',
        path: '/',
        title: 'Home',
        seo: {
          title: '{{brand.name}}: {{speciality}} baked at night',
          description: 'Fresh bread from six in the morning until the shelves are empty.',
        },
        layout: [
          {
            key: 'opening',
            blockType: 'hero',
            heading: '{{ speciality }} from {{brand.name}}',
            rows: { $var: 'hours' },
            actions: [{ label: 'Find us', page: 'visit', anchor: 'hours' }],
          },
          {
            $if: { var: 'delivers' },
            then: {
              key: 'delivery',
              blockType: 'section',
              content: [
                {
                  key: 'delivery-text',
                  blockType: 'richText',
                  content: richText('We bring {{speciality}}.'),
                },
              ],
            },
          },
        ],
      },
      {
        key: 'visit',
        path: '/visit',
        title: 'Visit',
        seo: {
          title: 'Visit {{brand.name}} today',
          description: 'Opening hours of the shop, and how to reach us by tram and on foot.',
        },
        layout: [
          { key: 'title', blockType: 'heading', text: 'Visit us', level: '1' },
          {
            key: 'hours',
            blockType: 'section',
            anchor: 'hours',
            content: [],
            plan: { $if: { var: 'plan', equals: 'pro' }, then: 'Pro', else: 'Basic' },
          },
        ],
      },
    ],
    navigation: {
      header: [{ label: 'Visit', page: 'visit' }],
      footer: [
        {
          title: 'Contact',
          links: [
            {
              $if: { var: 'brand.phoneNumber' },
              then: { label: '{{brand.phone}}', type: 'url', url: 'tel:{{brand.phoneNumber}}' },
            },
          ],
        },
      ],
    },
    assets: [],
    ...changes,
  }) as unknown as TemplateManifest
