import type { AiKind } from '../../core/ai/kinds'
import type { ReadAnswer } from '../../core/ai/languageModel'
import { layoutFromModel, type PictureIntent } from '../../core/ai/layoutFromModel'
import type { AiInputs } from '../../core/ai/offline/writeOffline'
import { modelLayoutIssues, pageSchema } from '../../core/ai/pageSchema'
import { rewriteText, type Tone } from '../../core/ai/offline/rewriteText'
import { mapTexts } from '../../core/ai/texts'
import type { GeneratedLayout } from '../../core/api/aiAnswers'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { BlockData } from '../../core/blocks/types'
import { invalid } from '../../core/errors'
import { generate } from './generate'
import type { Writing } from './types'
import type { LoadedBrand } from './loadBrand'
import { placePictures } from './placePictures'

type Kind = Extract<AiKind, 'page' | 'section' | 'variants'>

type Composed = { intents: PictureIntent[]; finish: () => BlockData[]; needsInput: string[] }

/** Asks for blocks, checks them against their definitions and puts pictures into them. */
export const writeLayout = async <K extends Kind>({
  writing,
  kind,
  input,
  brand,
  seed,
  more,
  most,
  tones,
  pictures,
}: {
  writing: Writing
  kind: K
  input: AiInputs[K]
  brand: LoadedBrand
  seed: string
  more?: string
  /** Most blocks. */
  most: number
  tones: readonly Tone[]
  pictures: 'draw' | 'upload'
}): Promise<GeneratedLayout> => {
  const { req, tenantId, services } = writing
  const registry = services.blocks
  const { value, meta } = await generate<Composed, K>({
    writing,
    kind,
    input,
    brand,
    seed,
    more,
    schema: pageSchema({ registry, most }),
    read: (answer) => readLayout({ answer, registry, seed }),
  })
  const placed = await placePictures({
    req,
    tenantId,
    intents: value.intents,
    mode: pictures,
    style: brand.style,
  })
  const written = value.finish()
  const layout =
    writing.model.provider === 'offline'
      ? inTones({ layout: written, registry, tones, language: input.language, brand })
      : written
  return { ...meta, layout, pictures: placed, needsInput: value.needsInput }
}

/** The offline generator writes in the brand's voice alone; what rules can do for a tone is done to it. */
const inTones = ({
  layout,
  registry,
  tones,
  language,
  brand,
}: {
  layout: BlockData[]
  registry: BlockRegistry
  tones: readonly Tone[]
  language: string
  brand: LoadedBrand
}): BlockData[] =>
  tones.length === 0
    ? layout
    : mapTexts({
        layout,
        registry,
        change: ({ text, most }) => {
          const changed = tones.reduce(
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
      })

const readLayout = ({
  answer,
  registry,
  seed,
}: {
  answer: unknown
  registry: BlockRegistry
  seed: string
}): ReadAnswer<Composed> => {
  const { layout, needsInput = [] } = answer as { layout: BlockData[]; needsInput?: string[] }
  if (layout.length === 0)
    throw invalid(
      `The brand does not state what this band is made of, and nothing is made up: ${needsInput.join(', ')}.`,
      needsInput.map((field) => ({
        pointer: `/brand/${field.replaceAll('.', '/')}`,
        message: 'is needed for this band',
      })),
    )
  const issues = modelLayoutIssues({ layout, registry })
  if (issues.length > 0) return { issues }
  return { value: { ...layoutFromModel({ layout, registry, seed }), needsInput } }
}
