import { BRAND, LANGUAGE, SITE } from './briefFields'
import { bringOut } from './parts'
import type { BuiltInTeam } from './types'

/** New titles and descriptions for a site's pages, as drafts. */
export const seoRefresh: BuiltInTeam = {
  id: 'seoRefresh',
  version: '1.0.0',
  name: { en: 'SEO refresh', es: 'Actualización SEO' },
  description: {
    en: 'Looks through the pages of a site and writes titles and descriptions for search results anew.',
    es: 'Revisa las páginas de un sitio y reescribe sus títulos y descripciones para los buscadores.',
  },
  definition: {
    brief: [
      SITE,
      BRAND,
      LANGUAGE,
      {
        name: 'pages',
        type: 'number',
        default: 10,
        label: { en: 'Pages at most', es: 'Páginas como máximo' },
      },
    ],
    steps: [
      {
        id: 'audit',
        type: 'tool',
        title: 'Look through the pages',
        tool: 'auditSeo',
        input: { siteId: '{{brief.site}}', limit: '{{brief.pages}}' },
      },
      {
        id: 'findings',
        type: 'agent',
        title: 'What to improve',
        agent: 'analyst',
        writes: 'improvements',
        task: '',
        with: { audit: '{{steps.audit.output}}' },
      },
      {
        id: 'save',
        type: 'map',
        title: 'Write for each page',
        over: '{{steps.audit.output.pages}}',
        max: 30,
        step: {
          id: 'onePage',
          type: 'sequence',
          steps: [
            {
              id: 'words',
              type: 'agent',
              title: 'Title and description',
              agent: 'seoEditor',
              writes: 'seo',
              task: '{{item.title}}',
              with: { title: '{{item.title}}', text: '{{item.text}}' },
            },
            {
              id: 'keep',
              type: 'tool',
              title: 'Save the draft',
              tool: 'applySeo',
              input: {
                pageId: '{{item.id}}',
                title: '{{steps.words.output.title}}',
                description: '{{steps.words.output.description}}',
              },
            },
          ],
        },
      },
      {
        id: 'approve',
        type: 'approve',
        title: 'Your decision',
        message: '{{steps.findings.output.title}}',
        content: { drafts: '{{steps.save.output}}' },
        max: 1,
      },
      ...bringOut({ pages: true }),
    ],
  },
}
