import { z } from 'zod'
import { text as oneText } from '../../core/ai/brandFacts'
import { idSchema } from '../../core/api/common'
import type { ChannelKind } from '../../core/publishing/channelKinds'
import { defineTool, type ToolContext } from './defineTool'
import { draftSchema } from './draftSchema'
import { keepDraft } from './keepDraft'

const common = {
  documentId: idSchema.optional().describe('The post to write anew, instead of a new one.'),
  channelIds: z
    .array(idSchema)
    .max(20)
    .optional()
    .describe('Those that fit are taken: a letter goes to lists of readers, a post anywhere else.'),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  campaign: z.string().max(120).optional().describe('For `utm_campaign`.'),
  siteId: idSchema.optional(),
  brandProfileId: idSchema.optional(),
  generator: z.string().max(160).optional(),
}

export const draftPost = defineTool({
  name: 'draftPost',
  description: 'Saves a post as a draft. It goes out when it is approved and scheduled.',
  reads: false,
  input: z.strictObject({
    ...common,
    title: z.string().max(300).optional().describe('Default: its first words.'),
    text: z.string().min(1).max(20_000),
  }),
  output: draftSchema,
  run: async (context, { title, text, ...input }) =>
    keepDraft({
      context,
      collection: 'posts',
      id: input.documentId,
      data: {
        title: oneText(title || (text.split('\n')[0] ?? ''), 80),
        text,
        ...(await linked(context, input, (kind) => kind !== 'email')),
      },
    }),
})

export const draftEmail = defineTool({
  name: 'draftEmail',
  description: 'Saves a letter as a draft. It goes out when it is approved and scheduled.',
  reads: false,
  input: z.strictObject({
    ...common,
    subject: z.string().min(1).max(200),
    preheader: z.string().max(200).optional(),
    text: z.string().min(1).max(20_000),
  }),
  output: draftSchema,
  run: async (context, { subject, preheader, text, ...input }) =>
    keepDraft({
      context,
      collection: 'posts',
      id: input.documentId,
      data: {
        title: subject,
        text,
        email: { subject: oneText(subject, 120), preheader: oneText(preheader, 140) },
        ...(await linked(context, input, (kind) => kind === 'email')),
      },
    }),
})

type Linked = {
  channelIds?: string[]
  link?: string
  campaign?: string
  siteId?: string
  brandProfileId?: string
  generator?: string
}

const linked = async (
  context: ToolContext,
  { channelIds, link, campaign, siteId, brandProfileId, generator }: Linked,
  fits: (kind: ChannelKind) => boolean,
): Promise<Record<string, unknown>> => ({
  ...(channelIds && { channels: await fitting(context, channelIds, fits) }),
  ...(link && { link }),
  ...(campaign && { utm: { campaign } }),
  ...(siteId && { site: siteId }),
  ...(brandProfileId && { brandProfile: brandProfileId }),
  ...(generator && { generator }),
})

const fitting = async (
  { req, tenantId }: ToolContext,
  ids: string[],
  fits: (kind: ChannelKind) => boolean,
): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: { and: [{ tenant: { equals: tenantId } }, { id: { in: ids } }] },
    limit: ids.length,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs.filter(({ kind }) => fits(kind as ChannelKind)).map(({ id }) => String(id))
}
