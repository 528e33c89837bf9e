/** What search engines show, and pages keep. Characters. */
const LONGEST = { title: 70, description: 170 } as const

type Seo = { title: string; description: string }

/**
 * The texts for search engines with the brand's words in place: the copy of a template leaves room for
 * most names, and a longer one must not keep the app from being made.
 */
export const shortenSeo = ({ title, description }: Seo): Seo => ({
  title: shorten(title, LONGEST.title),
  description: shorten(description, LONGEST.description),
})

/** Whole words where there are any, and an ellipsis. */
const shorten = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const start = Array.from(new Intl.Segmenter().segment(text.slice(0, longest)))
    .map(({ segment }) => segment)
    .slice(0, -1)
    .join('')
  const words = start.replace(/\s+\S*$/, '')
  return `${(words.length > longest / 2 ? words : start).trimEnd()}…`
}
