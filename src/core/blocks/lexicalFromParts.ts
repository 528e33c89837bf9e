/** One part of rich text as a model writes it (`richTextSchema('model')`). */
export type RichTextPart = { paragraph: string } | { heading: string } | { list: string[] }

type LexicalNode = { type: string; version: 1; [key: string]: unknown }

/** Stored rich text (a Lexical editor state) of plain parts. Marks and markup in them stay plain text. */
export const lexicalFromParts = (parts: readonly RichTextPart[]): { root: LexicalNode } => ({
  root: element('root', parts.map(nodeOf)),
})

const nodeOf = (part: RichTextPart): LexicalNode => {
  if ('paragraph' in part)
    return { ...element('paragraph', [textNode(part.paragraph)]), textFormat: 0 }
  if ('heading' in part) return { ...element('heading', [textNode(part.heading)]), tag: 'h2' }
  return {
    ...element(
      'list',
      part.list.map((entry, index) => ({
        ...element('listitem', [textNode(entry)]),
        value: index + 1,
      })),
    ),
    listType: 'bullet',
    tag: 'ul',
    start: 1,
  }
}

const element = (type: string, children: LexicalNode[]): LexicalNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
})

const textNode = (text: string): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})
