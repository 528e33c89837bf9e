import { reviewTexts, type Review } from '../../core/agents/reviewTexts'
import type { ModelReview } from '../../core/agents/writings'
import type { BlockData } from '../../core/blocks/types'
import type { BlockRegistry } from '../../core/blocks/registry'
import { pageText } from '../../core/brand/check/checkPage'
import type { ProfileData } from '../../core/brand/profile/paths'
import type { AgentWork, Written } from './types'
import { writeAsAgent } from './writeAsAgent'

/**
 * A review of drafts: the brand's rules first, which score the same always; a model may add notes and
 * lower the score, never raise it.
 */
export const writeReview = async (work: AgentWork): Promise<Written> => {
  const { writing, brand, given } = work
  const texts = textsIn(given.drafts, writing.services.blocks)
  const rules = reviewTexts({
    texts,
    profile: (brand.style ?? {}) as ProfileData,
    today: new Date().toISOString().slice(0, 10),
  })
  if (writing.model.provider === 'offline') return { output: rules, generations: [] }
  const { output, generations } = await writeAsAgent(
    { ...work, given: { drafts: texts, rules: rules.notes } },
    'review',
  )
  const { score, notes } = output as ModelReview
  const review: Review = {
    ...rules,
    score: Math.min(rules.score, Math.round(score)),
    notes: [...rules.notes, ...notes.map((note) => ({ ...note, points: 0, gate: false }))],
  }
  return { output: review, generations }
}

type Text = { item: string; text: string; channel?: string }

/** Whatever of drafts people read: pages, posts, letters, and anything with a text. */
const textsIn = (drafts: unknown, registry: BlockRegistry, item = 'draft'): Text[] => {
  if (typeof drafts !== 'object' || drafts === null) return []
  if (Array.isArray(drafts))
    return drafts.flatMap((entry, index) => textsIn(entry, registry, `${item}[${index}]`))
  const { layout, posts, letters, channel, text, subject, preheader, sections, answers, summary } =
    drafts as Record<string, unknown>
  if (Array.isArray(layout)) return [{ item, text: pageText(layout as BlockData[], registry) }]
  if (Array.isArray(posts))
    return posts.map((post: { text: string }, index) => ({
      item: `${item}.posts[${index}]`,
      text: post.text,
      ...(typeof channel === 'string' ? { channel } : {}),
    }))
  if (Array.isArray(letters)) return textsIn(letters, registry, `${item}.letters`)
  if (typeof text === 'string')
    return [{ item, text: [subject, preheader, text].filter(Boolean).join('\n\n') }]
  if (Array.isArray(sections))
    return [
      {
        item,
        text: [
          summary,
          ...(sections as { paragraphs: string[] }[]).flatMap((one) => one.paragraphs),
        ]
          .filter(Boolean)
          .join('\n\n'),
      },
    ]
  if (Array.isArray(answers))
    return (answers as { answer: string }[]).map(({ answer }, index) => ({
      item: `${item}.answers[${index}]`,
      text: answer,
    }))
  return Object.entries(drafts).flatMap(([name, entry]) => textsIn(entry, registry, name))
}
