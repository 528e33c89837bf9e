import { z } from 'zod'
import { text as oneText } from '../../core/ai/brandFacts'
import { idSchema } from '../../core/api/common'
import { defineTool } from './defineTool'
import { draftSchema } from './draftSchema'
import { keepDraft } from './keepDraft'

export const applySeo = defineTool({
  name: 'applySeo',
  description:
    'Saves new words for search results as a draft of a page; what is online stays as it is.',
  reads: false,
  input: z.strictObject({
    pageId: idSchema,
    title: z.string().min(1).max(200),
    description: z.string().min(1).max(400),
  }),
  output: draftSchema,
  run: async (context, { pageId, title, description }) => {
    const page = await context.req.payload.findByID({
      collection: 'pages',
      id: pageId,
      draft: true,
      depth: 0,
      req: context.req,
      overrideAccess: false,
    })
    return keepDraft({
      context,
      collection: 'pages',
      id: pageId,
      data: {
        seo: {
          ...page.seo,
          title: oneText(title, 70),
          description: oneText(description, 170),
        },
      },
    })
  },
})
