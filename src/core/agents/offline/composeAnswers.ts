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
 * share the question's words. A message that neither answers is left to people. More see the answers than
 * may read messages: of one only the question itself is repeated, and only when it is answered.
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
  let isLeft = false
  for (const { question: message } of asked.slice(0, 20)) {
    const question = questionIn(message)
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
    if (first && question)
      answers.push({
        question: text(question, 200),
        answer: text(found.map(({ sentence }) => sentence).join(' '), 2000),
        source: text(first.page.path ?? first.page.title, 300),
      })
    else isLeft = true
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
    unanswered: isLeft ? [{ question: words.messagesLeft, why: words.notKnown }] : [],
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

/** The sentence of a message that asks; empty: none does. */
const questionIn = (message: string): string => message.match(/[^.!?\n]*\?/)?.[0].trim() ?? ''

const termsOf = (source: string): Set<string> =>
  new Set(source.toLocaleLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((term) => other.has(term)).length
