import { capital } from '../createWriter'
import { pickIcon } from '../pickIcon'
import {
  asSentence,
  contactAction,
  cut,
  freshTerms,
  moreAction,
  picture,
  termOf,
  unpointed,
} from '../sectionParts'
import type { ComposeSection } from './types'

const hero: ComposeSection = (context) => {
  const { brand, brief, writer } = context
  const { words } = writer
  const term = termOf(context)
  const eyebrow = writer.say(words.hero.eyebrow)
  const tagline = writer.take(brand.tagline).join(' ')
  const heading = tagline || writer.need(words.hero.heading, { term })
  const text = writer.take(brand.description, 2).join(' ') || writer.need(words.hero.text)
  return {
    blockType: 'hero',
    variant: writer.random.pick(['split', 'centered', 'split']),
    eyebrow: cut(eyebrow, 80),
    heading: cut(heading, 160),
    text: cut(text, 600),
    actions: [
      contactAction(context, 'primary'),
      ...moreAction(context, ['features', 'about', 'products', 'steps']),
    ],
    picture: picture(context, 'hero', brief.topic || brand.description || brand.tagline),
    pictureShape: writer.random.pick(['landscape', 'square']),
    pictureSide: 'end',
    // With a band of figures they would stand there twice.
    facts: context.page.includes('statistics')
      ? []
      : brand.proof.slice(0, 4).filter(({ value, label }) => writer.isNew(`${value} ${label}`)),
    tone: 'default',
  }
}

const features: ComposeSection = (context) => {
  const { brand, brief, writer } = context
  const { features: words } = writer.words
  const points = brand.points
    .filter(({ heading }) => writer.isNew(heading))
    .slice(0, 6)
    .map(({ heading, text }) => ({
      heading,
      text: writer.take(text).map(asSentence).join(' ') || writer.say(words.point),
    }))
  const facts =
    points.length >= 3 ? [] : brief.facts.filter((fact) => fact.length <= 90).slice(0, 2)
  const terms = freshTerms(context, Math.max(2, 6 - points.length - facts.length))
  const items = [
    ...points,
    ...facts.flatMap((fact) =>
      writer.isNew(fact) ? [{ heading: unpointed(fact), text: writer.say(words.point) }] : [],
    ),
    ...terms.map((term) => ({ heading: capital(term), text: writer.say(words.term, { term }) })),
  ]
  if (items.length < 2)
    items.push(
      ...writer.random
        .pick([writer.words.steps.courses[0] ?? [], writer.words.steps.courses[2] ?? []])
        .map(([heading, text]) => ({ heading: writer.form(heading), text: writer.form(text) }))
        .filter(({ heading, text }) => writer.allows(heading + text) && writer.isNew(heading)),
    )
  return {
    blockType: 'featureGrid',
    heading: cut(writer.need(words.heading), 160),
    text: writer.say(words.text),
    layout: items.length > 4 ? writer.random.pick(['grid', 'bento']) : 'grid',
    columns: items.length % 3 === 0 ? '3' : '2',
    items: items.map((item) => ({
      icon: pickIcon({
        words: `${item.heading} ${item.text ?? ''}`,
        used: context.icons,
        random: writer.random,
      }),
      heading: cut(item.heading, 100),
      ...(item.text ? { text: cut(item.text, 320) } : {}),
    })),
    tone: 'muted',
    anchor: 'features',
  }
}

const products: ComposeSection = (context) => {
  const { brand, writer } = context
  const rows = brand.products.filter(({ name }) => writer.isNew(name))
  if (rows.length === 0) return undefined
  return {
    blockType: 'productGrid',
    heading: cut(writer.need(writer.words.products.heading), 160),
    text: writer.say(writer.words.products.text),
    layout: 'grid',
    columns: rows.length % 3 === 0 ? '3' : '2',
    pictureShape: 'landscape',
    products: rows.map(({ name, description, price }, index) => ({
      picture: picture(context, `product-${index}`, `${name} ${description}`, 'product'),
      name,
      ...(price ? { price } : {}),
      ...(description ? { description: writer.take(description).join(' ') || undefined } : {}),
    })),
    tone: 'default',
    anchor: 'offer',
  }
}

const steps: ComposeSection = ({ brand, writer }) => {
  const { steps: words } = writer.words
  const own = brand.steps.filter(({ heading }) => writer.isNew(heading))
  const course = writer.random
    .shuffle(words.courses)
    .map((entries) =>
      entries.map(([heading, text]) => ({
        heading: writer.form(heading),
        text: writer.form(text),
      })),
    )
    .filter((entries) => entries.every(({ heading, text }) => writer.allows(heading + text)))
    .find((entries) => entries.every(({ heading }) => writer.isNew(heading)))
  const items = own.length >= 2 ? own : course
  if (!items) return undefined
  return {
    blockType: 'timeline',
    heading: cut(writer.need(words.heading), 160),
    text: writer.say(words.text),
    layout: items.length <= 5 ? 'horizontal' : 'vertical',
    items: items.map(({ heading, text }) => ({
      heading: cut(heading, 120),
      ...(text ? { text: cut(text, 500) } : {}),
    })),
    tone: 'default',
    anchor: 'steps',
  }
}

/** What the brand has to offer: hero, features, products, steps. */
export const offerSections = { hero, features, products, steps }
