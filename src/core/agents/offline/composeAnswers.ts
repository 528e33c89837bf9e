import { text } from '../../ai/brandFacts'
import { composeSection } from '../../ai/offline/composePage'
import { sentencesOf } from '../../ai/offline/createWriter'
import type { Answers } from '../writings'
import type { OfflineTask } from './agentTask'
import { readPages, readQuestions } from './readMaterial'
import { WORDS } from './words'

/** Words that a question and its answer share at least, of those that tell something. */
const SHARED = 2

/** Answers that a page of questions has at least. */
const LEAST = 4

/**
 * Answers that the brand has given already: questions of its profile, and sentences of its pages that
 * share the question's words. A question that neither answers is left to people.
 */
export const composeAnswers = ({ brand, language, material, seed }: OfflineTask): Answers => {
  const words = WORDS[language]
  const pages = readPages(material.pages)
  const asked = readQuestions(material.questions)
  const answers: Answers['answers'] = brand.questions.map(({ question, answer }) => ({
    question,
    answer,
    source: brand.name,
  }))
  const unanswered: Answers['unanswered'] = []
  for (const { question } of asked.slice(0, 20)) {
    const terms = termsOf(question)
    const known = brand.questions.find((one) => shared(termsOf(one.question), terms) >= SHARED)
    if (known) continue
    const found = pages
      .flatMap((page) =>
        sentencesOf(page.text, language).map((sentence) => ({
          page,
          sentence,
          score: shared(termsOf(sentence), terms),
        })),
      )
      .sort((one, other) => other.score - one.score)
      .filter(({ score }) => score >= SHARED)
      .slice(0, 3)
    const first = found[0]
    if (first)
      answers.push({
        question: text(question, 200),
        answer: text(found.map(({ sentence }) => sentence).join(' '), 2000),
        source: text(first.page.path ?? first.page.title, 300),
      })
    else unanswered.push({ question: text(question, 200), why: words.notKnown })
  }
  // A page of questions begins with what people ask anyway, as far as the brand has said it.
  if (answers.length < LEAST)
    answers.push(
      ...generalAnswers({ brand, language, seed }).filter(
        ({ question }) => !answers.some((one) => one.question === question),
      ),
    )
  return {
    title: text(words.answers(brand.name), 120),
    answers: answers.slice(0, 30),
    unanswered: unanswered.slice(0, 30),
  }
}

const generalAnswers = ({
  brand,
  language,
  seed,
}: Pick<OfflineTask, 'brand' | 'language' | 'seed'>): Answers['answers'] => {
  const { layout } = composeSection({ brand, brief: '', language, section: 'faq', seed })
  const items = (layout[0]?.items ?? []) as { question: string; answer: string }[]
  return items.map(({ question, answer }) => ({
    question: text(question, 200),
    answer: text(answer, 2000),
    source: brand.name,
  }))
}

const termsOf = (source: string): Set<string> =>
  new Set(source.toLocaleLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((term) => other.has(term)).length
