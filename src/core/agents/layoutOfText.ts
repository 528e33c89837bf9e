import { layoutFromModel } from '../ai/layoutFromModel'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import type { Answers, Report } from './writings'

/** A report as a page: its summary, a band a section with its sources, and what is open. */
export const reportLayout = ({
  report,
  registry,
  seed,
  language,
}: {
  report: Report
  registry: BlockRegistry
  seed: string
  language: string
}): BlockData[] => {
  const words = language.startsWith('es')
    ? { sources: 'Fuentes', open: 'Preguntas abiertas' }
    : { sources: 'Sources', open: 'Open questions' }
  const band = (heading: string, content: unknown[]): BlockData =>
    ({
      blockType: 'section',
      heading,
      layout: 'stacked',
      width: 'narrow',
      tone: 'default',
      content: [{ blockType: 'richText', size: 'normal', columns: 'one', align: 'start', content }],
    }) as BlockData
  return finished({
    registry,
    seed,
    layout: [
      {
        blockType: 'hero',
        heading: report.title,
        text: report.summary.slice(0, 400),
        tone: 'default',
      } as BlockData,
      ...report.sections.map(({ heading, paragraphs, sources }) =>
        band(heading, [
          ...paragraphs.map((paragraph) => ({ paragraph })),
          ...(sources.length > 0 ? [{ paragraph: `${words.sources}: ${sources.join('; ')}` }] : []),
        ]),
      ),
      ...(report.openQuestions.length > 0
        ? [band(words.open, [{ list: report.openQuestions }])]
        : []),
    ],
  })
}

/** Answers as a page of questions that open. */
export const answersLayout = ({
  answers,
  registry,
  seed,
}: {
  answers: Answers
  registry: BlockRegistry
  seed: string
}): BlockData[] =>
  finished({
    registry,
    seed,
    layout: [
      {
        blockType: 'faq',
        heading: answers.title,
        layout: 'stacked',
        items: answers.answers.map(({ question, answer }) => ({ question, answer })),
        tone: 'default',
      } as BlockData,
    ],
  })

const finished = (input: Parameters<typeof layoutFromModel>[0]): BlockData[] =>
  layoutFromModel(input).finish()
