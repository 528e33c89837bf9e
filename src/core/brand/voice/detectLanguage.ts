/** The commonest short words of each language; those that two share tell nothing and are left out. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and of to is that for with you your our are this have from it be will not what how',
  ),
  es: words(
    'el los las una del y con para por tu tus sus más su es está nuestro nuestra como lo cada',
  ),
  fr: words(
    'le les des du et est une pour vous votre nous notre dans avec sur ce cette qui au aux',
  ),
  de: words('der die das und ist mit für sie wir ihr ihre nicht auf ein eine zu den von im unser'),
  pt: words('o os as uma do da e com para seu sua você não mais nosso nossa em ao são'),
  it: words('il gli della di e con per una che sono il tuo nostro più non nel alla questo'),
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** Fewer words than this say too little. */
const FEWEST_WORDS = 12

/** Share of the text's words that must be among a language's commonest. */
const LEAST_SHARE = 0.08

/** ISO 639-1 code; `undefined` for a text that is too short or of a language that is not known here. */
export const detectLanguage = (text: string): string | undefined => {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (found.length < FEWEST_WORDS) return undefined
  const [first, second] = Object.entries(WORDS)
    .map(([language, known]) => ({
      language,
      share: found.filter((word) => known.has(word)).length / found.length,
    }))
    .sort((one, other) => other.share - one.share)
  if (!first || first.share < LEAST_SHARE) return undefined
  return second && second.share > first.share * 0.85 ? undefined : first.language
}
