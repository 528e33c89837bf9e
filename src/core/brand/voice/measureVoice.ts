import type { VoiceProfile } from '../profile/voiceProfile'
import { detectLanguage } from './detectLanguage'
import { readingGrade } from './readingGrade'
import { sentencesOf } from './sentences'

export type VoiceFigures = {
  language: string
  words: number
  /** Length of sentences in words. */
  mean: number
  variance: number
  /** Shares of sentences, 0–1. `contractions` only in English. */
  contractions: number | undefined
  emoji: number
  exclamations: number
  readingGrade: number | undefined
  person: VoiceProfile['person']
  /** Tú or usted; only in Spanish. */
  address: 'informal' | 'formal' | undefined
  /** 1–5, by rules of thumb. */
  formality: number
  warmth: number
  authority: number
  energy: number
}

export const EMOJI = /\p{Extended_Pictographic}/u
export const CONTRACTION =
  /\b\p{L}{1,30}(?:n['’]t|['’](?:re|ve|ll|d|m))\b|\b(?:it|that|what|here|there|let|who)['’]s\b/iu

type Lexicon = {
  we: RegExp
  i: RegExp
  you: RegExp
  casual: RegExp
  formal: RegExp
  warm: RegExp
  sure: RegExp
  lively: RegExp
}

const LEXICON: Readonly<Record<'en' | 'es', Lexicon>> = {
  en: {
    we: /\b(we|our|us|ours)\b/giu,
    i: /\b(I|my|me|mine)\b/gu,
    you: /\b(you|your|yours)\b/giu,
    casual:
      /\b(hey|hi|yeah|yep|gonna|wanna|stuff|awesome|cool|super|guys|folks|kinda|lots|grab|chill|vibes?|lol|omg|epic|crazy|insane|totally)\b/giu,
    formal:
      /\b(hereby|furthermore|moreover|therefore|pursuant|aforementioned|regarding|kindly|accordingly|shall|thus|whereby|henceforth|utili[sz]e|facilitate|endeavou?r|commence|undersigned|notwithstanding|herein)\b/giu,
    warm: /\b(together|welcome|care|caring|love|loved|friends?|family|home|thank|thanks|happy|enjoy|share|with you|neighbou?rs?|gentle|kind)\b/giu,
    sure: /\b(proven|expert|experts|leading|certified|guarantee|guaranteed|must|always|research|evidence|years|tested|trusted|precisely|standards?)\b/giu,
    lively:
      /\b(now|today|go|start|discover|join|boost|fast|new|ready|get|jump|try|wow|amazing)\b/giu,
  },
  es: {
    we: /\b(nosotros|nosotras|nuestr[oa]s?|\p{L}{2,30}(?:amos|emos|imos))(?!\p{L})/giu,
    i: /\b(yo|mis?|conmigo)\b/giu,
    you: /\b(tú|tu|tus|te|ti|contigo|usted|ustedes|su|sus|vosotros)\b/giu,
    casual:
      /\b(hola|genial|guay|chulo|mola|súper|super|tío|flipa|flipante|venga|dale|chévere|buena onda|peque|finde|porfa|locura)\b/giu,
    formal:
      /\b(asimismo|por consiguiente|en virtud|mediante|cabe destacar|estimad[oa]s?|dicho|dicha|atentamente|a tal efecto|conforme|procederá|el presente|la presente|en cumplimiento|cordialmente)\b/giu,
    warm: /\b(juntos|juntas|bienvenid[oa]s?|cuidamos|cariño|amig[oa]s?|familia|casa|gracias|feliz|disfruta|compart\p{L}+|contigo|vecin[oa]s?)\b/giu,
    sure: /\b(experto|expertos|líder|líderes|certificad[oa]s?|garantía|garantizamos|siempre|años|estudios?|probad[oa]s?|normas?)\b/giu,
    lively:
      /\b(ahora|hoy|ya|empieza|descubre|únete|rápido|nuevo|nueva|prueba|ven|vamos|increíble)\b/giu,
  },
}

const FORMAL_YOU =
  /\b(usted|ustedes|le rogamos|les rogamos|rellene|solicite|contacte|descubra|consulte|reserve|visite|acceda|póngase|disponga)\b/giu
const INFORMAL_YOU =
  /\b(tú|tu|tus|te|ti|contigo|descubre|prueba|ven|únete|escríbenos|mira|elige|pide|reserva|visita|empieza|quieres|puedes|tienes)\b/giu

/** Counts what can be counted of how a text sounds. `language` wins over what is detected. */
export const measureVoice = (text: string, language?: string): VoiceFigures => {
  const tongue = language?.slice(0, 2).toLowerCase() ?? detectLanguage(text) ?? 'en'
  const sentences = sentencesOf(text, tongue)
  const lengths = sentences.map(({ words }) => words.length)
  const words = lengths.reduce((sum, length) => sum + length, 0)
  const mean = words / Math.max(1, lengths.length)
  const variance =
    lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / Math.max(1, lengths.length)
  const share = (pattern: RegExp): number =>
    sentences.filter((sentence) => pattern.test(sentence.text)).length /
    Math.max(1, sentences.length)
  const lexicon = LEXICON[tongue === 'es' ? 'es' : 'en']
  const per100 = (pattern: RegExp): number =>
    ((text.match(pattern) ?? []).length * 100) / Math.max(1, words)
  const contractions = tongue === 'en' ? share(CONTRACTION) : undefined
  const exclamations = share(/!/)
  const emoji = share(EMOJI)
  const formalYou = (text.match(FORMAL_YOU) ?? []).length
  const informalYou = (text.match(INFORMAL_YOU) ?? []).length
  const address =
    tongue !== 'es' || formalYou === informalYou
      ? undefined
      : formalYou * 2 >= informalYou
        ? ('formal' as const)
        : ('informal' as const)
  return {
    language: tongue,
    words,
    mean: round(mean),
    variance: round(variance),
    contractions: contractions === undefined ? undefined : round(contractions),
    emoji: round(emoji),
    exclamations: round(exclamations),
    readingGrade: readingGrade({ text, tongue, words, sentences: sentences.length }),
    person: personOf({ we: per100(lexicon.we), i: per100(lexicon.i), you: per100(lexicon.you) }),
    address,
    formality: scale(
      3 +
        per100(lexicon.formal) * 0.8 +
        (mean - 15) / 10 -
        per100(lexicon.casual) * 0.6 -
        (contractions ?? 0) * 1.5 -
        exclamations * 1.5 -
        emoji * 1.5 +
        (address === 'formal' ? 1 : address === 'informal' ? -0.7 : 0),
    ),
    warmth: scale(
      1.8 + per100(lexicon.warm) * 0.6 + per100(lexicon.you) * 0.15 + exclamations + emoji,
    ),
    authority: scale(1.8 + per100(lexicon.sure) * 0.7 + per100(/\b\d[\d.,]*\b/g) * 0.3),
    energy: scale(
      1.5 + per100(lexicon.lively) * 0.35 + exclamations * 3 + emoji + (12 - mean) / 12,
    ),
  }
}

const personOf = ({
  we,
  i,
  you,
}: {
  we: number
  i: number
  you: number
}): VoiceProfile['person'] => {
  if (Math.max(we, i, you) < 0.8) return 'impersonal'
  if (i > we && i > you) return 'i'
  return you > we * 1.5 ? 'you' : 'we'
}

const scale = (value: number): number => Math.min(5, Math.max(1, Math.round(value * 2) / 2))

const round = (value: number): number => Math.round(value * 1000) / 1000
