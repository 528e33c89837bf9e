import type { RichTextPart } from '../blocks/lexicalFromParts'

/** A letter's body as a post keeps it: paragraphs apart, headings by themselves, lists with dashes. */
export const letterText = (parts: readonly RichTextPart[]): string =>
  parts
    .map((part) => {
      if ('paragraph' in part) return part.paragraph
      if ('heading' in part) return part.heading
      return part.list.map((entry) => `– ${entry}`).join('\n')
    })
    .join('\n\n')
