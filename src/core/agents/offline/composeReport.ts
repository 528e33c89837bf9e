import { text } from '../../ai/brandFacts'
import { sentencesOf } from '../../ai/offline/createWriter'
import type { Report } from '../writings'
import type { OfflineTask } from './agentTask'
import { readPages } from './readMaterial'
import { WORDS } from './words'

/** Sentences that are quoted of one source. */
const MOST = 6

/**
 * What the sources say about the question: their sentences with its words, as they stand, each with the
 * source. Nothing is concluded from them.
 */
export const composeReport = ({ task, brand, language, material }: OfflineTask): Report => {
  const words = WORDS[language]
  const terms = termsOf(task)
  /** Sentences with a word of the question, as they stand; of a source that was named, else its first ones. */
  const about = (source: string, wasNamed: boolean): string[] => {
    const sentences = sentencesOf(source, language)
      .map((sentence) => text(sentence, 400))
      .filter((sentence) => sentence.split(/\s+/).length >= 5)
    const near = sentences.filter((sentence) =>
      terms.some((term) => sentence.toLocaleLowerCase().includes(term)),
    )
    return (near.length > 0 || !wasNamed ? near : sentences).slice(0, MOST)
  }
  const read = (pages: unknown, wasNamed: boolean) =>
    readPages(pages)
      .map((page) => ({
        heading: text(page.title, 120) || (wasNamed ? words.fromWeb : words.fromPages),
        name: page.url ?? page.path ?? page.title,
        paragraphs: about(page.text, wasNamed),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0)
  // Who names an address wants to know what stands there; our own pages come after.
  const sources = [...read(material.sources, true), ...read(material.pages, false).slice(0, 5)]
  const own = [brand.description, ...brand.statements, ...brand.points.map(pointText)].filter(
    Boolean,
  )
  const sections: Report['sections'] = [
    ...(own.length > 0
      ? [
          {
            heading: words.fromBrand,
            paragraphs: own.slice(0, MOST).map((line) => text(line, 1500)),
            sources: [brand.name],
          },
        ]
      : []),
    ...sources.slice(0, 10).map(({ heading, name, paragraphs }) => ({
      heading,
      paragraphs,
      sources: [text(name, 500)],
    })),
  ]
  const topic = text(task.split('\n')[0] ?? '', 90).replace(/[.?!…]+$/, '') || brand.name
  return {
    title: text(words.report(topic), 120),
    summary: text(words.reportSummary(sources.length, topic), 1200),
    sections:
      sections.length > 0
        ? sections
        : [{ heading: words.fromWeb, paragraphs: [words.noSources], sources: [] }],
    openQuestions: sources.length === 0 ? [words.noSources] : [],
  }
}

const pointText = ({ heading, text: more }: { heading: string; text: string }): string =>
  more ? `${heading}: ${more}` : heading

/** Words of four letters and more. */
const termsOf = (task: string): string[] =>
  [...new Set(task.toLocaleLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].slice(0, 20)
