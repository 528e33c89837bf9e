import { type PostContent, UTM_NAMES } from './post'

/** The post's link with its UTM parameters; parameters that the link has already are kept. */
export const linkOf = ({ link, utm }: Pick<PostContent, 'link' | 'utm'>): string | null => {
  if (!link || !URL.canParse(link)) return link
  const url = new URL(link)
  for (const name of UTM_NAMES) {
    const value = utm[name]
    if (value && !url.searchParams.has(`utm_${name}`)) url.searchParams.set(`utm_${name}`, value)
  }
  return String(url)
}
