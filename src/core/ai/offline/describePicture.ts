import { text } from '../brandFacts'

/** Names that cameras, phones and downloads give. */
const NO_NAME =
  /^(?:img|dsc[nf]?|pxl|image|picture|photo|foto|imagen|screenshot|captura|untitled|scan|whatsapp|download|file|\d)/i

/**
 * Alternative text out of what people have written about the picture: its caption, or a file name that
 * says something. `null`: nothing says what it shows, and it is not guessed at.
 */
export const describePicture = ({
  fileName,
  caption,
}: {
  fileName: string
  caption: string
}): string | null => {
  if (caption.trim()) return text(caption, 300)
  const words = fileName
    .replace(/\.\w+$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_+.]+/g, ' ')
    .replace(/\b(?:\d{3,}(?:x\d+)?|[0-9a-f]{8,}|final|copy|copia|edited|web|hd)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (NO_NAME.test(words) || words.split(' ').length < 2 || words.length < 6) return null
  const [first = '', ...rest] = words
  return text(first.toLocaleUpperCase() + rest.join(''), 300)
}
