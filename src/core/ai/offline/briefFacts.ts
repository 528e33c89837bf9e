import { text } from '../brandFacts'
import { SECTION_KINDS, type SectionKind } from '../kinds'
import { sentencesOf } from './createWriter'

export type BriefFacts = {
  /** What it is about, in a few words; empty when the brief does not say. */
  topic: string
  /** Sentences of the brief that tell something, rather than ask for something. */
  facts: string[]
  /** Bands that the brief names. */
  sections: SectionKind[]
}

// A brief asks for a page, or speaks to whoever writes it: such sentences are no copy. Whatever looks
// like an order to a model (“ignore …”, “system:”) is left out in the same way.
const REQUEST =
  /^\W*(?:please\s+|por favor,?\s+)?(?:write|create|make|build|generate|design|draft|give|show|add|use|include|need|want|i\b|we need|we want|ignore|disregard|forget|reveal|print|output|reply|respond|act|pretend|you are|system|assistant|do not|don't|never|escrib|crea|haz|haga|genera|diseñ|redact|dame|muestra|añad|agreg|usa|use|incluy|necesit|quier|quer|ignora|olvida|revela|imprime|responde|actúa|finge|eres|sistema|no )/i

const MARKUP = /[<>{}`\\]|https?:\/\/|\bprompt\b|\binstruc/i

const TOPIC =
  /\b(?:about|sobre|acerca de)\s+(?:the |our |el |la |los |las |nuestr[oa]s? )?([^.,;:!?\n<>{}`]{3,60})/iu

const NAMED: Record<SectionKind, RegExp> = {
  hero: /\b(hero|portada|opening|apertura)\b/i,
  features: /\b(features?|benefits?|advantages?|ventajas|caracter[ií]sticas|beneficios)\b/i,
  about: /\b(about us|who we are|qui[eé]nes somos|sobre nosotros)\b/i,
  audience: /\b(audience|target group|p[uú]blico)\b/i,
  products: /\b(products?|services?|offers?|prices?|productos|servicios|ofertas?|precios)\b/i,
  steps: /\b(steps?|process|how it works|pasos|proceso|c[oó]mo funciona)\b/i,
  statistics: /\b(statistics|figures|numbers|estad[ií]sticas|cifras)\b/i,
  testimonials: /\b(testimonials?|reviews?|quotes?|testimonios?|opiniones|rese[ñn]as)\b/i,
  voice: /\b(statement|manifesto|story|manifiesto|historia)\b/i,
  faq: /\b(faqs?|questions?|preguntas)\b/i,
  callToAction: /\b(call to action|cta|llamada a la acci[oó]n)\b/i,
  newsletter: /\b(newsletter|sign[- ]?up|bolet[ií]n|suscripci[oó]n)\b/i,
  contact: /\b(contact|form|contacto|formulario)\b/i,
}

/** What the offline generator takes from a brief: it understands no orders, only words. */
export const briefFacts = ({
  brief,
  language,
}: {
  brief: string
  language: string
}): BriefFacts => {
  const clean = text(brief, 4000)
  return {
    topic: topicOf(clean),
    facts: sentencesOf(clean, language)
      .filter((sentence) => sentence.split(/\s+/).length >= 4)
      .filter((sentence) => !REQUEST.test(sentence) && !MARKUP.test(sentence))
      .filter((sentence) => !/[:?]$/.test(sentence))
      .map((sentence) => text(sentence, 300))
      .slice(0, 8),
    sections: SECTION_KINDS.filter((kind) => NAMED[kind].test(clean)),
  }
}

const topicOf = (brief: string): string => {
  const found = TOPIC.exec(brief)?.[1]?.trim() ?? ''
  return MARKUP.test(found) ? '' : found.split(/\s+/).slice(0, 8).join(' ')
}
