import type { ReactNode } from 'react'

/** Lexical's bit of each format, innermost element first. */
const FORMATS: readonly [number, 'code' | 'sub' | 'sup' | 'mark' | 'u' | 's' | 'em' | 'strong'][] =
  [
    [16, 'code'],
    [32, 'sub'],
    [64, 'sup'],
    [128, 'mark'],
    [8, 'u'],
    [4, 's'],
    [2, 'em'],
    [1, 'strong'],
  ]

/** A text in the elements of its format bits. */
export const formatText = (text: string, format: unknown): ReactNode => {
  const bits = typeof format === 'number' && Number.isInteger(format) ? format : 0
  return FORMATS.reduce<ReactNode>(
    (content, [bit, Tag]) => (bits & bit ? <Tag>{content}</Tag> : content),
    text,
  )
}
