import { capital } from '../createWriter'
import { contactAction, cut, phoneAction, picture, termOf } from '../sectionParts'
import type { ComposeSection } from './types'

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

/** What a reader asks, and the ways to get in touch. */
export const contactSections = { faq, callToAction, newsletter, contact }
