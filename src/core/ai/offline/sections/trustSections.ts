import {
  asSentence,
  badges,
  contactAction,
  cut,
  freshTerms,
  grouped,
  moreAction,
} from '../sectionParts'
import type { ComposeSection } from './types'

const about: ComposeSection = (context) => {
  const { brand, brief, writer } = context
  const { about: words } = writer.words
  const own = writer.take(brand.description)
  const stated = brand.statements.flatMap((statement) => writer.take(statement).map(asSentence))
  const told = brief.facts.filter(writer.isNew)
  const paragraphs = [
    ...grouped(own),
    ...grouped(stated),
    ...grouped(told),
    ...(own.length + stated.length + told.length < 2 ? [writer.need(words.text)] : []),
    writer.need(words.close),
  ]
  return {
    blockType: 'section',
    heading: cut(writer.need(words.heading), 160),
    layout: 'aside',
    content: [
      {
        blockType: 'richText',
        size: 'normal',
        columns: 'one',
        align: 'start',
        content: paragraphs.map((paragraph) => ({ paragraph })),
      },
      ...(brand.disclaimers.length > 0
        ? [
            {
              blockType: 'richText',
              size: 'small',
              columns: 'one',
              align: 'start',
              content: brand.disclaimers.map((paragraph) => ({ paragraph })),
            },
          ]
        : []),
      // The brand's words that no other band has taken.
      ...badges(freshTerms(context, 12), context),
    ],
    actions: moreAction(context, ['steps', 'faq', 'contact']),
    width: 'container',
    tone: 'default',
    anchor: 'about',
  }
}

const audience: ComposeSection = (context) => {
  const { brand, writer } = context
  const { audience: words } = writer.words
  const stated = writer.take(brand.audience).map(asSentence)
  return {
    blockType: 'section',
    heading: cut(writer.need(words.heading), 160),
    layout: 'centered',
    content: [
      {
        blockType: 'richText',
        size: 'lead',
        columns: 'one',
        align: 'center',
        content: [
          { paragraph: stated.join(' ') || writer.need(words.text) },
          { paragraph: writer.need(words.close) },
        ],
      },
    ],
    actions: [contactAction(context, 'secondary', 'question')],
    width: 'narrow',
    tone: 'contrast',
    anchor: 'audience',
  }
}

const statistics: ComposeSection = ({ brand, writer }) => {
  const items = brand.proof
    .filter(({ value, label }) => writer.isNew(`${value} ${label}`))
    .slice(0, 8)
  if (items.length === 0) return undefined
  return {
    blockType: 'statistics',
    heading: cut(writer.need(writer.words.statistics.heading), 160),
    items,
    tone: 'primary',
  }
}

const testimonials: ComposeSection = ({ brand, writer }) => {
  const quotes = brand.quotes.filter(({ quote }) => writer.isNew(quote))
  if (quotes.length === 0) return undefined
  return {
    blockType: 'testimonial',
    heading: cut(writer.need(writer.words.testimonials.heading), 160),
    layout: quotes.length > 1 ? 'grid' : 'single',
    quotes: quotes.map(({ quote, person, role }) => ({
      quote,
      person,
      ...(role ? { role } : {}),
      // A drawn portrait would show somebody who is not that person.
      showPicture: false,
    })),
    tone: 'muted',
  }
}

const voice: ComposeSection = ({ brand, writer }) => {
  const { voice: words } = writer.words
  const own = grouped(writer.take(brand.sample))
  return {
    blockType: 'section',
    heading: cut(writer.need(words.heading), 160),
    layout: 'stacked',
    content: [
      {
        blockType: 'richText',
        size: 'lead',
        columns: 'one',
        align: 'start',
        content: (own.length > 0 ? own : [writer.need(words.text)]).map((paragraph) => ({
          paragraph,
        })),
      },
    ],
    actions: [],
    width: 'narrow',
    tone: 'muted',
  }
}

/** Who stands behind it, and what speaks for it. */
export const trustSections = { about, audience, statistics, testimonials, voice }
