import { BRAND, CHANNELS, LANGUAGE, PUBLISH_AT, SITE, TOPIC } from './briefFields'
import { approval, bringOut, reviewLoop, saving } from './parts'
import type { BuiltInTeam } from './types'

const KINDS = {
  task: '{{brief.topic}}\n{{steps.plan.output.brief}}',
  page: '{{steps.plan.output.title}}',
  posts: 2,
  letters: 1,
}

/** What keeps a shop from selling, and a page, posts and a letter that do it better. */
export const ecommerceOptimisation: BuiltInTeam = {
  id: 'ecommerceOptimisation',
  version: '1.0.0',
  name: { en: 'E-commerce optimisation', es: 'Optimización de comercio' },
  description: {
    en: 'Says what your shop’s pages and products lack, and drafts a page of offers, posts and a letter.',
    es: 'Dice qué les falta a las páginas y productos de su tienda, y redacta una página de ofertas, publicaciones y un correo.',
  },
  definition: {
    brief: [
      {
        ...TOPIC,
        required: false,
        label: { en: 'What should sell better?', es: '¿Qué debe venderse mejor?' },
      },
      SITE,
      BRAND,
      LANGUAGE,
      CHANNELS,
      PUBLISH_AT,
    ],
    steps: [
      {
        id: 'audit',
        type: 'tool',
        title: 'Look through the pages',
        tool: 'auditSeo',
        input: { siteId: '{{brief.site}}', limit: 20 },
      },
      {
        id: 'findings',
        type: 'agent',
        title: 'What to improve',
        agent: 'analyst',
        writes: 'improvements',
        task: '{{brief.topic}}',
        with: { audit: '{{steps.audit.output}}' },
        uses: [
          { as: 'figures', tool: 'queryAnalytics', input: { siteId: '{{brief.site}}', days: 30 } },
        ],
      },
      {
        id: 'plan',
        type: 'agent',
        title: 'Plan',
        agent: 'strategist',
        writes: 'plan',
        task: '{{steps.findings.output.brief}}',
        with: { findings: '{{steps.findings.output.items}}' },
      },
      reviewLoop(KINDS),
      saving(KINDS),
      approval({ ...KINDS, message: '{{steps.plan.output.title}}' }),
      ...bringOut({ pages: true, everyHours: 48 }),
    ],
  },
}
