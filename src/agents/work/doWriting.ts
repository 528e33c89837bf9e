import { text as oneText } from '../../core/ai/brandFacts'
import { searchTexts, writePage } from './writePage'
import type { AgentWork, Written } from './types'
import { writeAsAgent } from './writeAsAgent'
import { writeEmails, writePosts } from './writeMessages'
import { writeReview } from './writeReview'

/** Has an agent write what its step asks for. */
export const doWriting = (work: AgentWork): Promise<Written> => {
  switch (work.writes) {
    case 'page':
      return writePage(work)
    case 'posts':
      return writePosts(work)
    case 'emails':
      return writeEmails(work)
    case 'seo':
      return writeSeo(work)
    case 'review':
      return writeReview(work)
    default:
      return writeAsAgent(work, work.writes)
  }
}

const writeSeo = async (work: AgentWork): Promise<Written> => {
  const { title, text } = work.given
  const { value, meta } = await searchTexts(work, {
    title: oneText(title, 160),
    text: oneText(text, 20_000),
  })
  return { output: { ...value, generator: meta.generator }, generations: [meta.generation] }
}
