/** What copy may be made of: the brand's own words, cut to size. Nothing here is made up. */
export type BrandFacts = {
  name: string
  tagline: string
  description: string
  audience: string
  tone: string
  address: 'informal' | 'formal'
  /** Words to use, and words never to use. */
  say: string[]
  avoid: string[]
  /** A text that sounds right. */
  sample: string
  /** Sentences that the brand stands by: promise, mission, approved claims and proof that still hold. */
  statements: string[]
  /** What has to stand beside it. */
  disclaimers: string[]
  /** “We are …, not …”. */
  traits: string[]
  points: Point[]
  products: Product[]
  /** Figures that the brand states itself. */
  proof: { value: string; label: string }[]
  quotes: { quote: string; person: string; role: string }[]
  questions: { question: string; answer: string }[]
  steps: Point[]
  callToAction: string
  contact: { email: string; phone: string; address: string }
  social: { platform: string; url: string }[]
}

export type Point = { heading: string; text: string }
export type Product = { name: string; description: string; price: string }

const MAX_ROWS = 12

/**
 * The facts of a brand profile, an inline brand of the API, or a profile whose values carry their
 * evidence (`{ value, source, … }`). What is missing is empty; what is too long is cut at a word.
 *
 * @param source untrusted.
 * @param today ISO date: claims and offers that have expired by then are left out.
 */
export const brandFactsOf = (source: unknown, today = ''): BrandFacts => {
  const brand = record(source)
  const identity = { ...record(brand.identity), ...brand }
  const voice = record(brand.voice)
  const strategy = record(brand.strategy)
  const messaging = record(brand.messaging)
  const holds = (row: unknown): boolean => {
    const { expires } = record(row)
    return typeof expires !== 'string' || today === '' || expires >= today
  }
  const contact = record(identity.contact)
  const list = (...keys: string[]): unknown[] => {
    for (const key of keys) {
      const rows = [...array(strategy[key]), ...array(messaging[key])].filter(holds)
      if (rows.length > 0) return rows
    }
    return []
  }
  return {
    name: text(identity.name, 120),
    tagline: text(identity.tagline, 160),
    description: text(identity.description ?? identity.oneLiner, 1000),
    audience: text(voice.audience, 400) || text(record(list('audiences')[0]).name, 400),
    tone: text(voice.tone, 200),
    address: plain(voice.address) === 'formal' ? 'formal' : 'informal',
    say: texts(voice.say ?? voice.preferredTerms, 60),
    avoid: texts(voice.avoid ?? voice.bannedTerms, 60),
    sample: text(voice.sample, 1500) || text(list('samples')[0], 1500),
    statements: statementsOf([
      identity.promise,
      identity.mission,
      identity.vision,
      ...list('claims'),
      ...list('proofPoints'),
      ...list('offers').filter((offer) => text(record(offer).text, 400).length > 100),
    ]),
    disclaimers: disclaimersOf(list('disclaimers'), brand),
    traits: array(record(brand.voiceProfile).traits).flatMap((row) => {
      const { we, not } = record(row)
      return we && not ? [`${text(we, 120)}, not ${text(not, 120)}`] : []
    }),
    points: points(list('differentiators', 'valuePropositions', 'benefits', 'pillars', 'values')),
    products: products(list('products', 'offers', 'services')).filter(
      ({ name }) => name.length <= 100,
    ),
    proof: rowsOf(list('proofPoints', 'figures'), (row) => ({
      value: text(row.value, 16),
      label: text(row.label, 80),
    })).filter(({ value, label }) => value !== '' && label !== ''),
    quotes: rowsOf(list('testimonials', 'quotes'), (row) => ({
      quote: text(row.quote ?? row.text, 600),
      person: text(row.person ?? row.name, 80),
      role: text(row.role, 100),
    })).filter(({ quote, person }) => quote !== '' && person !== ''),
    questions: rowsOf(list('faqs', 'questions'), (row) => ({
      question: text(row.question, 200),
      answer: text(row.answer, 1000),
    })).filter(({ question, answer }) => question !== '' && answer !== ''),
    steps: points(list('steps', 'process')).filter((step) => step.text !== ''),
    callToAction: text(list('callsToAction')[0] ?? strategy.callToAction, 40),
    contact: {
      email: text(contact.email, 120),
      phone: text(contact.phone, 40),
      address: text(contact.address, 300),
    },
    social: rowsOf(array(identity.social), (row) => ({
      platform: text(row.platform, 40),
      url: text(row.url, 500),
    })).filter(({ platform, url }) => platform !== '' && url !== ''),
  }
}

type Values = Record<string, unknown>

/** A value that carries its evidence counts as the value. */
const plain = (value: unknown): unknown =>
  isRecord(value) && 'value' in value && 'source' in value ? value.value : value

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const record = (value: unknown): Values => {
  const inner = plain(value)
  return isRecord(inner) ? inner : {}
}

const array = (value: unknown): unknown[] => {
  const inner = plain(value)
  return Array.isArray(inner) ? inner.slice(0, MAX_ROWS) : []
}

// Control characters, and what turns the direction of text.
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** One text, trimmed; longer ones end at the last whole word. */
export const text = (value: unknown, most: number): string => {
  const inner = plain(value)
  if (typeof inner !== 'string' && typeof inner !== 'number') return ''
  const clean = String(inner)
    .replace(INVISIBLE, ' ')
    .replace(/[ ]{2,}/g, ' ')
    .trim()
  if (clean.length <= most) return clean
  const end = clean.slice(0, most + 1).lastIndexOf(' ')
  return clean.slice(0, end > most / 2 ? end : most).replace(/[\s,;:–-]+$/, '')
}

const texts = (value: unknown, most: number): string[] => [
  ...new Set(
    array(value)
      .map((entry) => text(entry, most))
      .filter((entry) => entry !== ''),
  ),
]

const rowsOf = <Row>(rows: readonly unknown[], read: (row: Values) => Row): Row[] =>
  rows.map((row) => read(record(row)))

const points = (rows: readonly unknown[]): Point[] =>
  rows
    .map((row): Point => {
      const inner = plain(row)
      if (!isRecord(inner)) return splitPoint(text(inner, 400))
      return {
        heading: text(inner.heading ?? inner.name ?? inner.title, 100),
        text: text(inner.text ?? inner.description, 320),
      }
    })
    .filter(({ heading }) => heading !== '')

/** `Fast: an answer in a day` is a heading and its text. */
const splitPoint = (line: string): Point => {
  const [, heading = line, rest = ''] = /^(.{3,100}?)(?:: | – | — )(.+)$/s.exec(line) ?? []
  return { heading: text(heading, 100), text: text(rest, 320) }
}

/** Of texts, or rows that have one. A row with a figure of its own is no sentence. */
const statementsOf = (rows: readonly unknown[]): string[] =>
  [...new Set(rows.map((row) => text(isRecord(plain(row)) ? record(row).text : row, 400)))]
    .filter((sentence) => sentence !== '')
    .slice(0, MAX_ROWS)

/** Those that always have to stand there, and those whose words the brand uses. */
const disclaimersOf = (rows: readonly unknown[], brand: Values): string[] => {
  const said = JSON.stringify({
    ...brand,
    messaging: { ...record(brand.messaging), disclaimers: [] },
  })
  return rows.flatMap((row) => {
    const { text: sentence, when } = record(row)
    const words = texts(when, 80)
    const needed =
      words.length === 0 || words.some((word) => said.toLowerCase().includes(word.toLowerCase()))
    return needed && text(sentence, 400) ? [text(sentence, 400)] : []
  })
}

const products = (rows: readonly unknown[]): Product[] =>
  rows
    .map((row): Product => {
      const inner = plain(row)
      if (!isRecord(inner)) return { name: text(inner, 100), description: '', price: '' }
      return {
        // An offer is one sentence; a long one is told as a statement.
        name: text(inner.name ?? inner.heading ?? inner.title ?? inner.text, 400),
        description: inner.name ? text(inner.description ?? inner.text, 240) : '',
        price: text(inner.price, 40),
      }
    })
    .filter(({ name }) => name !== '')
