import { type BrandFacts, text } from '../brandFacts'
import type { AiLanguage } from '../kinds'
import { sentencesOf } from './createWriter'

export type SeoTask = {
  brand: BrandFacts
  language: AiLanguage
  /** Of the page. */
  title: string
  /** Its visible text, in the order of the page. */
  text: string
}

export type Seo = { title: string; description: string; keywords: string[] }

/** What search results show without cutting it. */
export const SEO_LIMITS = { title: 60, description: 155, keywords: 8 } as const

const STOP: Record<AiLanguage, ReadonlySet<string>> = {
  en: new Set(
    'about after also and are because been before between both but can come could each every for from have has her here his how into its just like made make many more most much not one only other our out over own said same see should some such take than that the their them then there these they this those time too under use very want was way well were what when where which while who whole whoever will with without would write you your'.split(
      ' ',
    ),
  ),
  es: new Set(
    'algo ante antes aquí así bien cada como con cual cuando cualquier cuenta desde donde dos ella ellas ellos entre era esa ese eso esta este esto está están estas estos fue hace hacia han hasta hay las les los más mejor mismo muy nada nos nosotros nuestra nuestro otra otro para pero poco por porque primero puede que quien qué ser según ser sin sobre solo son su sus tal también tanto tiene toda todo todos tras una uno unos usted'.split(
      ' ',
    ),
  ),
}

/** Title, description and keywords out of the page's own words. */
export const describePage = ({ brand, language, ...page }: SeoTask): Seo => {
  const title = text(page.title, SEO_LIMITS.title)
  const named = brand.name && !title.toLowerCase().includes(brand.name.toLowerCase())
  const whole = named ? `${title} – ${brand.name}` : title
  return {
    title: whole.length <= SEO_LIMITS.title ? whole : title,
    description: describe(page.text || brand.description || brand.tagline, language),
    keywords: keywordsOf({ text: page.text, brand, language }),
  }
}

/** The first sentences that say something; a heading is not one. */
const describe = (source: string, language: AiLanguage): string => {
  const sentences = sentencesOf(source, language).filter(
    (sentence) => /[.!?…]$/.test(sentence) && sentence.split(/\s+/).length >= 4,
  )
  let description = ''
  for (const sentence of sentences.length > 0 ? sentences : [source]) {
    const longer = description ? `${description} ${sentence}` : sentence
    if (description && longer.length > SEO_LIMITS.description) break
    description = longer
  }
  return text(description.replace(/\s+/g, ' '), SEO_LIMITS.description)
}

const keywordsOf = ({
  text: source,
  brand,
  language,
}: {
  text: string
  brand: BrandFacts
  language: AiLanguage
}): string[] => {
  const lower = source.toLocaleLowerCase(language)
  const terms = brand.say.filter((term) => lower.includes(term.toLocaleLowerCase(language)))
  const counts = new Map<string, number>()
  for (const [word] of lower.matchAll(/\p{L}{4,}/gu))
    if (!STOP[language].has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([word]) => word)
    .filter((word) => !terms.some((term) => term.toLocaleLowerCase(language).includes(word)))
  return [...terms, ...frequent].slice(0, SEO_LIMITS.keywords)
}
