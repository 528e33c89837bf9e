/**
 * The sentences of one language. `{slot}` takes a value and keeps a sentence out when there is none;
 * `[one|other]` is the informal and the formal form. Nothing here states a fact, a figure or a price:
 * what is not the brand's own word is an invitation, a question or a frame around it.
 */
export type Words = {
  hero: { heading: Bank; text: Bank; eyebrow: Bank }
  features: { heading: Bank; text: Bank; term: Bank; point: Bank }
  about: { heading: Bank; text: Bank; close: Bank }
  audience: { heading: Bank; text: Bank; close: Bank }
  products: { heading: Bank; text: Bank }
  steps: { heading: Bank; text: Bank; courses: readonly (readonly [string, string])[][] }
  statistics: { heading: Bank }
  testimonials: { heading: Bank }
  voice: { heading: Bank; text: Bank }
  faq: { heading: Bank; text: Bank; pairs: readonly (readonly [string, string])[] }
  callToAction: { heading: Bank; text: Bank }
  newsletter: { heading: Bank; text: Bank; note: Bank; submit: string; success: string }
  contact: { heading: Bank; text: Bank; submit: string; success: string; fields: FormWords }
  actions: { contact: Bank; more: Bank; question: Bank }
  post: { hook: Bank; term: Bank; close: Bank; labels: Bank }
  email: {
    subject: Record<EmailStep, Bank>
    open: Record<EmailStep, Bank>
    body: Record<EmailStep, Bank>
    close: Record<EmailStep, Bank>
    action: Record<EmailStep, string>
    greeting: string
    sign: string
  }
  layout: Record<LayoutReason, string>
  menu: { menu: string; skip: string; contact: string }
  picture: string
}

export type Bank = readonly string[]

export type FormWords = { name: string; email: string; message: string; emailShort: string }

export const EMAIL_STEPS = ['welcome', 'story', 'points', 'questions', 'invitation'] as const
export type EmailStep = (typeof EMAIL_STEPS)[number]

export type LayoutReason =
  | 'navbarFirst'
  | 'footerLast'
  | 'heroFirst'
  | 'oneHero'
  | 'addHero'
  | 'addContact'
  | 'addFaq'
  | 'addAction'
  | 'actionLate'
  | 'sameTone'
  | 'loudText'
  | 'weakContrast'
  | 'longRun'
