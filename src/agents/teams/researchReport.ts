import { BRAND, LANGUAGE, SITE, TOPIC } from './briefFields'
import type { BuiltInTeam } from './types'

/** What is known about a question, with its sources, as the draft of a page. */
export const researchReport: BuiltInTeam = {
  id: 'researchReport',
  version: '1.0.0',
  name: { en: 'Research report', es: 'Informe de investigación' },
  description: {
    en: 'Reads your pages and the addresses you give, and writes a report with its sources.',
    es: 'Lee sus páginas y las direcciones que indique, y escribe un informe con sus fuentes.',
  },
  definition: {
    brief: [
      { ...TOPIC, label: { en: 'Question', es: 'Pregunta' } },
      BRAND,
      SITE,
      LANGUAGE,
      {
        name: 'addresses',
        type: 'longText',
        label: { en: 'Addresses to read', es: 'Direcciones para leer' },
      },
    ],
    steps: [
      {
        id: 'read',
        type: 'parallel',
        title: 'Read',
        steps: [
          {
            id: 'web',
            type: 'tool',
            title: 'Read the addresses',
            tool: 'fetchUrl',
            input: { urls: '{{brief.addresses}}' },
          },
          {
            id: 'own',
            type: 'tool',
            title: 'Read our pages',
            tool: 'searchPages',
            input: { siteId: '{{brief.site}}', limit: 20 },
          },
        ],
      },
      {
        id: 'report',
        type: 'agent',
        title: 'Report',
        agent: 'researcher',
        writes: 'report',
        task: '{{brief.topic}}',
        with: { sources: '{{steps.web.output}}', pages: '{{steps.own.output}}' },
      },
      {
        id: 'review',
        type: 'agent',
        title: 'Review',
        agent: 'reviewer',
        writes: 'review',
        task: '{{brief.topic}}',
        with: { drafts: { report: '{{steps.report.output}}' } },
      },
      {
        id: 'save',
        type: 'tool',
        title: 'Save as a page',
        tool: 'draftPage',
        input: {
          siteId: '{{brief.site}}',
          title: '{{steps.report.output.title}}',
          report: '{{steps.report.output}}',
          language: '{{brief.language}}',
        },
      },
    ],
  },
}
