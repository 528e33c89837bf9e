import type { BlockData } from '../../blocks/types'
import type { SectionKind } from '../kinds'
import { capital } from './createWriter'
import { pickIcon } from './pickIcon'
import {
  asSentence,
  badges,
  contactAction,
  cut,
  freshTerms,
  grouped,
  moreAction,
  phoneAction,
  picture,
  termOf,
  unpointed,
  type SectionContext,
} from './sectionParts'

/** A block in the form that a model fills, or `undefined` where the brand gives nothing to fill it with. */
type ComposeSection = (context: SectionContext) => BlockData | undefined

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

const faq: ComposeSection = (context) => {
  const { brand, writer, page } = context
  const { faq: words } = writer.words
  const own = brand.questions
    .filter(({ question }) => writer.isNew(question))
    .map(({ question, answer }) => ({ question, answer }))
  const slots = {
    term: termOf(context),
    email: brand.contact.email,
    phone: brand.contact.phone,
    place: brand.contact.address.replace(/\s*\n\s*/g, ', '),
    networks: [...new Set(brand.social.map(({ platform }) => capital(platform)))].join(', '),
  }
  const general = writer.random
    .shuffle(words.pairs)
    .map(([question, answer]) => ({
      question: writer.say([question], slots),
      answer: writer.say([answer], slots),
    }))
    .filter(({ question, answer }) => question && answer)
  const items = [...own, ...general.slice(0, Math.max(2, 5 - own.length))]
  return {
    blockType: 'faq',
    heading: cut(writer.need(words.heading), 160),
    text: page.includes('contact') ? writer.say(words.text) : undefined,
    layout: 'split',
    items,
    firstOpen: true,
    tone: 'default',
    anchor: 'questions',
  }
}

const callToAction: ComposeSection = (context) => {
  const { writer, brand } = context
  const { callToAction: words } = writer.words
  return {
    blockType: 'callToAction',
    variant: writer.random.pick(['banner', 'card']),
    heading: cut(writer.need(words.heading), 160),
    text: writer.say(words.text),
    actions: [contactAction(context, 'primary'), ...phoneAction(brand)],
    picture: picture(context, 'call', '', 'abstract'),
    tone: 'primary',
  }
}

const newsletter: ComposeSection = ({ writer }) => {
  const { newsletter: words, contact } = writer.words
  return {
    blockType: 'newsletterForm',
    heading: cut(writer.need(words.heading), 160),
    text: writer.say(words.text),
    layout: 'card',
    emailLabel: writer.form(contact.fields.emailShort),
    submitLabel: words.submit,
    successMessage: writer.form(words.success),
    note: writer.say(words.note),
    tone: 'muted',
  }
}

const contact: ComposeSection = ({ writer, brand }) => {
  const { contact: words } = writer.words
  const { fields } = words
  return {
    blockType: 'contactForm',
    heading: cut(writer.need(words.heading), 160),
    text: writer.say(words.text),
    fields: [
      {
        name: 'name',
        label: writer.form(fields.name),
        type: 'text',
        required: true,
        width: 'half',
      },
      {
        name: 'email',
        label: writer.form(fields.email),
        type: 'email',
        required: true,
        width: 'half',
      },
      {
        name: 'message',
        label: writer.form(fields.message),
        type: 'textarea',
        required: true,
        width: 'full',
      },
    ],
    submitLabel: words.submit,
    successMessage: writer.form(words.success),
    showContact: Boolean(brand.contact.email || brand.contact.phone || brand.contact.address),
    tone: 'default',
    anchor: 'contact',
  }
}

export const COMPOSE: Record<SectionKind, ComposeSection> = {
  hero,
  features,
  about,
  audience,
  products,
  steps,
  statistics,
  testimonials,
  voice,
  faq,
  callToAction,
  newsletter,
  contact,
}
