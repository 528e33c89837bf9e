import type { RichTextPart } from '../../blocks/lexicalFromParts'
import { type BrandFacts, text } from '../brandFacts'
import type { AiLanguage } from '../kinds'
import { briefFacts } from './briefFacts'
import { capital, createWriter, type Writer } from './createWriter'
import { EMAIL_STEPS, type EmailStep } from './words/types'

export type EmailsTask = {
  brand: BrandFacts
  brief: string
  language: AiLanguage
  /** 3–5: welcome, story, points, questions, invitation; three and four leave out from the middle. */
  count: number
}

export type Email = {
  /** What it is in the sequence. */
  step: EmailStep
  /** Days after the first one, as a suggestion. */
  afterDays: number
  subject: string
  preheader: string
  body: RichTextPart[]
  action: string
}

const STEPS: Record<number, readonly EmailStep[]> = {
  3: ['welcome', 'points', 'invitation'],
  4: ['welcome', 'story', 'points', 'invitation'],
  5: EMAIL_STEPS,
}

/** How far apart letters of a sequence stand. Days. */
const PAUSE = 3

/** A sequence of letters of which none repeats a sentence of another. */
export const composeEmails = ({ seed, ...task }: EmailsTask & { seed: string }): Email[] => {
  const { brand, language, count } = task
  const brief = briefFacts({ brief: task.brief, language })
  const writer = createWriter({ brand, language, seed, topic: brief.topic })
  const steps = STEPS[Math.min(5, Math.max(3, count))] ?? EMAIL_STEPS
  return steps.map((step, index) => {
    const { email } = writer.words
    const subject = writer.need(email.subject[step])
    const opening = writer.need(email.open[step])
    const own = ownParts({ step, brand, facts: brief.facts, writer })
    const told = own.find((part) => 'paragraph' in part)
    return {
      step,
      afterDays: index * PAUSE,
      subject: text(subject, 120),
      preheader: text(told && 'paragraph' in told ? told.paragraph : capital(opening), 140),
      body: [
        { paragraph: writer.form(email.greeting) },
        { paragraph: capital(opening) },
        ...own,
        { paragraph: writer.need(email.body[step]) },
        { paragraph: writer.need(email.close[step]) },
        { paragraph: writer.form(email.sign) },
      ],
      action: step === 'invitation' && brand.callToAction ? brand.callToAction : email.action[step],
    }
  })
}

/** What of the brand's own words belongs into which letter. */
const ownParts = ({
  step,
  brand,
  facts,
  writer,
}: {
  step: EmailStep
  brand: BrandFacts
  facts: readonly string[]
  writer: Writer
}): RichTextPart[] => {
  const paragraph = (sentences: readonly string[]): RichTextPart[] =>
    sentences.length > 0 ? [{ paragraph: sentences.map(asSentence).join(' ') }] : []
  if (step === 'welcome')
    return [
      ...paragraph(writer.take(brand.tagline)),
      ...paragraph(writer.take(brand.description, 2)),
    ]
  if (step === 'story')
    return [
      ...paragraph(writer.take(brand.description)),
      ...paragraph(brand.statements.flatMap((statement) => writer.take(statement))),
      ...paragraph(writer.take(brand.sample)),
    ]
  if (step === 'points') {
    const points = brand.points
      .filter(({ heading }) => writer.isNew(heading))
      .map(({ heading, text: more }) => (more ? `${heading}: ${more}` : heading))
    const terms = points.length >= 3 ? [] : brand.say.filter(writer.isNew).map(capital)
    const list = [...points, ...terms]
    return list.length > 0
      ? [{ list }]
      : paragraph([writer.say(writer.words.voice.text) ?? ''].filter(Boolean))
  }
  if (step === 'questions') {
    const own = brand.questions.filter(({ question }) => writer.isNew(question))
    const pairs = own.length > 0 ? own : generalQuestions(brand, writer)
    return pairs
      .slice(0, 3)
      .flatMap(({ question, answer }) => [{ heading: question }, { paragraph: answer }])
  }
  const products = brand.products.filter(({ name }) => writer.isNew(name))
  const terms = brand.say.filter(writer.isNew)
  return [
    ...paragraph(facts.filter(writer.isNew)),
    ...(products.length > 0
      ? [{ list: products.map(({ name, price }) => (price ? `${name}, ${price}` : name)) }]
      : []),
    ...(terms[0]
      ? paragraph(
          [writer.say(writer.words.features.term, { term: terms[0] }) ?? ''].filter(Boolean),
        )
      : []),
    ...contactPart(brand, writer),
  ]
}

const generalQuestions = (
  brand: BrandFacts,
  writer: Writer,
): { question: string; answer: string }[] =>
  writer.random.shuffle(writer.words.faq.pairs).flatMap(([question, answer]) => {
    const slots = {
      term: brand.say[0] ?? '',
      email: brand.contact.email,
      phone: brand.contact.phone,
    }
    const asked = writer.say([question], slots)
    const told = asked ? writer.say([answer], slots) : undefined
    return asked && told ? [{ question: asked, answer: told }] : []
  })

const contactPart = (brand: BrandFacts, writer: Writer): RichTextPart[] => {
  const ways = [brand.contact.email, brand.contact.phone].filter((way) => way !== '')
  return ways.length > 0 && writer.isNew(ways.join(' ')) ? [{ paragraph: ways.join(' · ') }] : []
}

const asSentence = (sentence: string): string =>
  /[.!?…:]$/.test(sentence) ? sentence : `${capital(sentence)}.`
