import { BRAND, LANGUAGE, SITE } from './briefFields'
import type { BuiltInTeam } from './types'

/** Answers to what people asked through the forms, as the draft of a page of questions. */
export const supportAnswers: BuiltInTeam = {
  id: 'supportAnswers',
  version: '1.0.0',
  name: { en: 'Support answers', es: 'Respuestas de soporte' },
  description: {
    en: 'Answers what people asked through your forms, out of the brand and its pages, as a page of questions.',
    es: 'Responde lo que la gente preguntó en sus formularios, a partir de la marca y sus páginas, en una página de preguntas.',
  },
  definition: {
    brief: [SITE, BRAND, LANGUAGE],
    steps: [
      {
        id: 'pages',
        type: 'tool',
        title: 'Read our pages',
        tool: 'searchPages',
        input: { siteId: '{{brief.site}}', limit: 20 },
      },
      {
        id: 'answers',
        type: 'agent',
        title: 'Answers',
        agent: 'copywriter',
        writes: 'answers',
        task: '',
        // Read by the agent itself: what a step answers is read by everybody who sees the run.
        uses: [
          {
            as: 'questions',
            tool: 'readSubmissions',
            input: { siteId: '{{brief.site}}', limit: 30 },
          },
        ],
        with: { pages: '{{steps.pages.output}}' },
      },
      {
        id: 'review',
        type: 'agent',
        title: 'Review',
        agent: 'reviewer',
        writes: 'review',
        task: '',
        with: { drafts: { answers: '{{steps.answers.output}}' } },
      },
      {
        id: 'any',
        type: 'branch',
        title: 'Is anything answered?',
        when: { value: '{{steps.answers.output.answers}}', is: 'notEmpty' },
        then: {
          id: 'save',
          type: 'tool',
          title: 'Save as a page',
          tool: 'draftPage',
          input: {
            siteId: '{{brief.site}}',
            title: '{{steps.answers.output.title}}',
            answers: '{{steps.answers.output}}',
            language: '{{brief.language}}',
          },
        },
      },
    ],
  },
}
