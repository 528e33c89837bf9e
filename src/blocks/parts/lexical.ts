/** `p`, `h2`, `h3`: a block with this text. `ul`: a bullet list with one entry a string. */
export type LexicalPart = { p: string } | { h2: string } | { h3: string } | { ul: string[] }

/** Stored rich text (a Lexical editor state) for the defaults of blocks. */
export const lexical = (...parts: LexicalPart[]): { root: Record<string, unknown> } => ({
  root: { ...element('root', parts.map(nodeOf)) },
})

const nodeOf = (part: LexicalPart): Record<string, unknown> => {
  if ('p' in part) return { ...element('paragraph', [textNode(part.p)]), textFormat: 0 }
  if ('ul' in part)
    return {
      ...element(
        'list',
        part.ul.map((entry, index) => ({
          ...element('listitem', [textNode(entry)]),
          value: index + 1,
        })),
      ),
      listType: 'bullet',
      tag: 'ul',
      start: 1,
    }
  const [tag, text] = 'h2' in part ? ['h2', part.h2] : ['h3', part.h3]
  return { ...element('heading', [textNode(text)]), tag }
}

const element = (type: string, children: unknown[]): Record<string, unknown> => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
})

const textNode = (text: string): Record<string, unknown> => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})
