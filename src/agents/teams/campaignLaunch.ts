import { BRAND, CHANNELS, LANGUAGE, PUBLISH_AT, SITE, TOPIC } from './briefFields'
import { approval, bringOut, reviewLoop, saving } from './parts'
import type { BuiltInTeam } from './types'

const KINDS = {
  task: '{{brief.topic}}\n{{steps.plan.output.brief}}',
  page: '{{steps.plan.output.title}}',
  posts: 3,
  letters: 1,
}

/** Page, posts and a letter about one thing: planned, written, reviewed, approved, brought out. */
export const campaignLaunch: BuiltInTeam = {
  id: 'campaignLaunch',
  version: '1.0.0',
  name: { en: 'Campaign launch', es: 'Lanzamiento de campaña' },
  description: {
    en: 'A landing page, posts and a letter about one thing: reviewed, approved by you, brought out.',
    es: 'Una página, publicaciones y un correo sobre un mismo tema: revisados, aprobados por usted y difundidos.',
  },
  definition: {
    brief: [TOPIC, BRAND, SITE, LANGUAGE, CHANNELS, PUBLISH_AT],
    steps: [
      {
        id: 'plan',
        type: 'agent',
        title: 'Plan',
        agent: 'strategist',
        writes: 'plan',
        task: '{{brief.topic}}',
        uses: [{ as: 'pages', tool: 'searchPages', input: { siteId: '{{brief.site}}', limit: 5 } }],
      },
      reviewLoop(KINDS),
      saving(KINDS),
      approval({ ...KINDS, message: '{{steps.plan.output.title}}' }),
      ...bringOut({ pages: true, everyHours: 24 }),
    ],
  },
}
