import { text } from '../../ai/brandFacts'
import { briefFacts } from '../../ai/offline/briefFacts'
import type { Plan } from '../writings'
import type { OfflineTask } from './agentTask'
import { WORDS } from './words'

/** A plan out of what the brief and the brand state; what neither does is an open question. */
export const composePlan = ({ task, brand, language }: OfflineTask): Plan => {
  const words = WORDS[language]
  const { topic, facts } = briefFacts({ brief: task, language })
  const title = topicOf(task, topic) || brand.tagline || brand.name
  const points = [
    ...facts,
    ...brand.points.map(({ heading, text: more }) => (more ? `${heading}: ${more}` : heading)),
    ...brand.proof.map(({ value, label }) => `${value} ${label}`),
    ...brand.statements,
  ]
  const unique = [...new Set(points.map((point) => text(point, 300)))].slice(0, 6)
  return {
    title: text(title, 120),
    message: text(
      facts[0] || brand.tagline || brand.statements[0] || brand.description || title,
      300,
    ),
    audience: text(brand.audience, 400),
    points: unique,
    brief: text(facts.join(' '), 3000) || text(title, 120),
    openQuestions: [
      ...(brand.audience ? [] : [words.openAudience]),
      ...(brand.proof.length + brand.statements.length > 0 ? [] : [words.openProof]),
      ...(brand.callToAction ? [] : [words.openAction]),
    ],
  }
}

/** The words that a brief begins with are its topic, unless it says one. */
const topicOf = (task: string, topic: string): string => {
  const first = task.split(/[.\n!?]/)[0]?.trim() ?? ''
  return topic || (first.length <= 80 ? first : '')
}
