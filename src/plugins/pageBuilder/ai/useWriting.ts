'use client'
import { useCallback, useMemo, useState } from 'react'
import { newKey } from '../../../core/api/newKey'
import type { GeneratedLayout, GeneratedVariants } from '../../../core/api/aiAnswers'
import type { BlockData } from '../../../core/blocks/types'
import type { BriefForm } from './aiMemory'
import type { Generator } from './AiContext'
import type { AskAi } from './useAiCalls'
import { useAiTask, type AiTask } from './useAiTask'

/** Variants to choose from. */
export const VARIANTS = 3

export type Variant = Omit<GeneratedLayout, 'layout'> & { blocks: BlockData[] }

/** What was asked for; the seed makes each variant another one. */
type Asked = { form: BriefForm; brandId: string; seed: string; generator: Generator }

export type Writing = {
  task: AiTask
  variants: readonly Variant[]
  /** What the variants are of. */
  of: BriefForm['of']
  chosen: number
  choose: (index: number) => void
  /** With another seed each time. */
  generate: (form: BriefForm, brandId: string) => void
  /** What is missing of the variants, after a failure; by the offline generator, if wished. */
  goOn: (generator?: Generator) => void
}

/** Writes variants one after the other, each shown as soon as it is there. */
export const useWriting = ({
  ask,
  onVariant,
}: {
  ask: AskAi
  onVariant: (variant: Variant, form: BriefForm) => void
}): Writing => {
  const task = useAiTask()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [variants, setVariants] = useState<readonly Variant[]>([])
  const [chosen, choose] = useState(0)
  const { run } = task

  const write = useCallback(
    (wanted: Asked, there: number) => {
      const { form, brandId, seed, generator } = wanted
      setAsked(wanted)
      void run(async (signal) => {
        for (let from = there + 1; from <= VARIANTS; from += 1) {
          const { variants: written } = await ask<GeneratedVariants>({
            operation: 'variants',
            body: {
              brandProfileId: brandId,
              brief: form.brief,
              of: form.of,
              language: form.language,
              tones: form.tones,
              ...(form.of === 'page'
                ? { sections: form.sections }
                : form.section
                  ? { section: form.section }
                  : {}),
              count: 1,
              from,
              seed,
              generator,
            },
            signal,
          })
          for (const { layout, ...rest } of written) {
            const variant = { ...rest, blocks: layout as BlockData[] }
            setVariants((before) => [...before, variant])
            onVariant(variant, form)
          }
        }
      })
    },
    [ask, onVariant, run],
  )

  return useMemo(
    () => ({
      task,
      variants,
      of: asked?.form.of ?? 'section',
      chosen,
      choose,
      generate: (form, brandId) => {
        setVariants([])
        choose(0)
        write({ form, brandId, seed: newKey(), generator: undefined }, 0)
      },
      goOn: (generator) => {
        if (asked) write({ ...asked, generator }, variants.length)
      },
    }),
    [asked, chosen, task, variants, write],
  )
}
