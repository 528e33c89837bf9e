import { BRAND, CHANNELS, LANGUAGE, PUBLISH_AT, SITE, TOPIC } from './briefFields'
import { approval, bringOut, reviewLoop, saving } from './parts'
import type { BuiltInTeam } from './types'

const KINDS = { task: '{{brief.topic}}\n{{steps.plan.output.brief}}', posts: 5, letters: 1 }

/** A week of posts and its letter. */
export const weeklyContent: BuiltInTeam = {
  id: 'weeklyContent',
  version: '1.0.0',
  name: { en: 'Weekly content', es: 'Contenido semanal' },
  description: {
    en: 'Five posts and a letter for a week: reviewed, approved by you, one a day.',
    es: 'Cinco publicaciones y un correo para la semana: revisados, aprobados por usted, uno al día.',
  },
  definition: {
    brief: [
      { ...TOPIC, label: { en: 'What happens this week?', es: '¿Qué pasa esta semana?' } },
      BRAND,
      { ...SITE, required: false },
      LANGUAGE,
      CHANNELS,
      PUBLISH_AT,
    ],
    steps: [
      {
        id: 'plan',
        type: 'agent',
        title: 'Plan',
        agent: 'strategist',
        writes: 'plan',
        task: '{{brief.topic}}',
        uses: [
          { as: 'pages', tool: 'searchPages', input: { siteId: '{{brief.site}}', limit: 5 } },
          { as: 'figures', tool: 'queryAnalytics', input: { siteId: '{{brief.site}}', days: 7 } },
        ],
      },
      reviewLoop(KINDS),
      saving(KINDS),
      approval({ ...KINDS, message: '{{steps.plan.output.title}}' }),
      ...bringOut({ pages: false, everyHours: 24 }),
    ],
  },
}
