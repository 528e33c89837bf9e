import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { loadBrand, type LoadedBrand } from '../../agents/writing/loadBrand'
import type { Asked } from '../../agents/writing/openWriting'
import type { Writing } from '../../agents/writing/types'
import { writeLayout } from '../../agents/writing/writeLayout'
import { aiPageBody, aiSectionBody, aiVariantsBody } from '../../core/api/ai'
import { aiLayoutAnswer, aiVariantsAnswer } from '../../core/api/aiAnswers'
import { defineOperation, type OperationContext } from '../http/operation'
import { beginWriting } from './beginWriting'
import { MODEL_PROBLEMS } from './problems'

/** Blocks that a model may answer with for one band. */
const SECTION_BLOCKS = 3

/** The navigation bar and the footer. */
const FRAME_BLOCKS = 2

type Context<Body> = Pick<
  OperationContext<unknown, unknown, Body>,
  'req' | 'actor' | 'services' | 'selectedTenant' | 'body'
>

type WithBrand = Asked & { brandProfileId?: string; brand?: unknown }

/** The tenant, its model and the brand of a request. */
export const begin = async <Body extends WithBrand>({
  req,
  actor,
  services,
  selectedTenant,
  body: { brandProfileId, brand, ...asked },
}: Context<Body>): Promise<{ writing: Writing; brand: LoadedBrand }> => {
  const writing = await beginWriting({ req, actor, services, selectedTenant, asked })
  return {
    writing,
    brand: await loadBrand({ req, tenantId: writing.tenantId, brandProfileId, brand }),
  }
}

export const generateSection = defineOperation({
  method: 'post',
  path: '/ai/section',
  operationId: 'generateSection',
  summary: 'Write one band of a page',
  description:
    'Answers with blocks that validate against their definitions; nothing is saved. Without a language model the offline generator writes it out of the brand’s own words.',
  tag: 'AI',
  body: aiSectionBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The band.', schema: aiLayoutAnswer } },
  handle: async (context) => {
    const { brief, language, section, tones, pictures, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    return {
      status: 200,
      body: await writeLayout({
        writing,
        kind: 'section',
        input: { brand: brand.facts, brief, language, section, tones },
        brand,
        seed,
        tones,
        most: SECTION_BLOCKS,
        pictures,
      }),
    }
  },
})

export const generatePage = defineOperation({
  method: 'post',
  path: '/ai/page',
  operationId: 'generatePage',
  summary: 'Write a page',
  description: 'As `ai/section`, for a whole landing page.',
  tag: 'AI',
  body: aiPageBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The page’s blocks.', schema: aiLayoutAnswer } },
  handle: async (context) => {
    const { brief, language, sections, frame, tones, pictures, seed = randomUUID() } = context.body
    const { writing, brand } = await begin(context)
    return {
      status: 200,
      body: await writeLayout({
        writing,
        kind: 'page',
        input: { brand: brand.facts, brief, language, sections, frame, tones },
        brand,
        seed,
        tones,
        most: sections + (frame ? FRAME_BLOCKS : 0),
        pictures,
      }),
    }
  },
})

/** What sets one variant of a model apart from the others. */
const ANGLES = [
  'Angle of this variant: what the reader gains.',
  'Angle of this variant: who the brand is and how it works.',
  'Angle of this variant: as short and plain as it can be said.',
]

export const generateVariants = defineOperation({
  method: 'post',
  path: '/ai/variants',
  operationId: 'generateVariants',
  summary: 'Write up to three variants of a band or a page to choose from',
  description: 'Each variant is a generation of its own, with its own seed and its own cost.',
  tag: 'AI',
  body: aiVariantsBody,
  idempotent: true,
  problems: MODEL_PROBLEMS,
  responses: { 200: { description: 'The variants.', schema: aiVariantsAnswer } },
  handle: async (context) => {
    const { writing, brand } = await begin(context)
    const { count, from, tones, seed = randomUUID() } = context.body
    const variants = []
    // One after the other: the budget may end in between, and providers limit what runs at once.
    for (let index = from - 1; index < Math.min(from - 1 + count, ANGLES.length); index += 1)
      variants.push(
        await writeLayout({
          writing,
          kind: 'variants',
          input: variantInput(context.body, brand),
          brand,
          seed: `${seed}#${index + 1}`,
          more: ANGLES[index],
          tones,
          most: context.body.of === 'page' ? context.body.sections + FRAME_BLOCKS : SECTION_BLOCKS,
          pictures: context.body.pictures,
        }),
      )
    return { status: 200, body: { generator: variants[0]?.generator ?? 'offline', variants } }
  },
})

const variantInput = (
  { of, brief, language, section, sections, frame, tones }: z.output<typeof aiVariantsBody>,
  { facts }: LoadedBrand,
) =>
  of === 'page'
    ? { brand: facts, brief, language, sections, frame, tones }
    : { brand: facts, brief, language, section, tones }
