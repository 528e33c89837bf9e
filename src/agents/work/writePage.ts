import type { AiInputs } from '../../core/ai/offline/writeOffline'
import { rewriteText, TONES, type Tone } from '../../core/ai/offline/rewriteText'
import { SEO_SCHEMA } from '../../core/ai/answerSchemas'
import { text as oneText } from '../../core/ai/brandFacts'
import { mapTexts } from '../../core/ai/texts'
import { modesIn } from '../../core/agents/modesIn'
import type { BlockData } from '../../core/blocks/types'
import { pageText } from '../../core/brand/check/checkPage'
import { generate, type Generated } from '../writing/generate'
import { writeLayout } from '../writing/writeLayout'
import { backgroundOf, briefOf, numberOf, requestOf } from './requestOf'
import type { AgentWork, Written } from './types'

/** Characters of a page that are read for its description. */
const MAX_TEXT = 20_000

export type WrittenPage = {
  title: string
  layout: BlockData[]
  seo: { title: string; description: string }
  needsInput: string[]
}

/** A page with its words for search results; with `previous` and notes, that one written anew. */
export const writePage = async (work: AgentWork): Promise<Written> => {
  const { writing, given, language, seed } = work
  const again = mended(work)
  if (again) return { output: again, generations: [] }
  const written = await writeLayout({
    ...requestOf(work, given.notes ? 'Mend what "notes" name in "previous".' : undefined),
    kind: 'page',
    input: {
      ...backgroundOf(work),
      brand: work.brand.facts,
      brief: briefOf(work),
      language,
      sections: numberOf(given.sections, { min: 2, max: 12, otherwise: 6 }),
      frame: false,
      tones: tonesOf(given.tones),
    } as AiInputs['page'],
    brand: work.brand,
    seed,
    tones: tonesOf(given.tones),
    most: 14,
    pictures: 'draw',
  })
  const title = oneText(given.title, 120) || work.brand.facts.name
  const seo = await searchTexts(work, { title, layout: written.layout as BlockData[] })
  const output: WrittenPage = {
    title,
    layout: written.layout as BlockData[],
    seo: { title: seo.value.title, description: seo.value.description },
    needsInput: written.needsInput,
  }
  return {
    output: { ...output, generator: nameOfModel(writing.model) },
    generations: [written.generation, seo.meta.generation],
  }
}

const nameOfModel = ({ provider, model }: AgentWork['writing']['model']): string =>
  provider === 'offline' ? provider : `${provider}/${model}`

const tonesOf = (value: unknown): Tone[] =>
  Array.isArray(value) ? TONES.filter((tone) => value.includes(tone)) : []

type SearchTexts = { title: string; description: string; keywords: string[] }

export const searchTexts = (
  work: AgentWork,
  { title, layout, text }: { title: string; layout?: BlockData[]; text?: string },
): Promise<Generated<SearchTexts>> =>
  generate<SearchTexts, 'seo'>({
    ...requestOf(work),
    kind: 'seo',
    input: {
      brand: work.brand.facts,
      language: work.language,
      title,
      text: oneText(text ?? pageText(layout ?? [], work.writing.services.blocks), MAX_TEXT),
    },
    maxOutputTokens: 1000,
    schema: SEO_SCHEMA,
    read: (answer) => ({ value: answer as SearchTexts }),
  })

/** What rules can do about notes to a page that is there; null when they can do nothing. */
const mended = ({ writing, brand, given, language }: AgentWork): unknown => {
  const previous = given.previous as Partial<WrittenPage> | null | undefined
  const modes = modesIn(given.notes)
  if (writing.model.provider !== 'offline' || !previous?.layout || modes.length === 0) return null
  return {
    ...previous,
    layout: mapTexts({
      layout: previous.layout,
      registry: writing.services.blocks,
      change: ({ text, most }) => {
        const changed = modes.reduce(
          (now, mode) =>
            rewriteText({
              text: now,
              mode,
              language: language.startsWith('es') ? 'es' : 'en',
              brand: brand.facts,
            }),
          text,
        )
        return changed.length <= most ? changed : text
      },
    }),
  }
}
