import { createElement, Fragment, type ReactNode } from 'react'
import type { LinkData, RenderContext } from '../../core/blocks/types'
import { formatText } from './formatText'
import {
  childrenOf,
  field,
  intField,
  MAX_NODE_DEPTH,
  MAX_NODES,
  recordField,
  rootNodes,
  textField,
  type LexicalNode,
} from './lexicalNode'

export type RichTextProps = {
  /** A Lexical editor state as stored; anything else renders as far as it makes sense. */
  value: unknown
  /** No heading of the text stands above this level. */
  headingLevel: RenderContext['headingLevel']
  link: RenderContext['link']
  picture: (media: { id: string } | string) => ReactNode
  file: RenderContext['file']
  report: (message: string) => void
}

type Scope = Omit<RichTextProps, 'value'> & { nodes: { left: number }; reported: Set<string> }
type NodeRenderer = (node: LexicalNode, children: ReactNode, scope: Scope) => ReactNode

/**
 * Renders rich text without any trust in it: own fields of known nodes only, every text escaped by
 * React, every address checked, depth and number of nodes bounded. Of an unknown node the children
 * remain.
 */
export const RichText = ({ value, ...rest }: RichTextProps): ReactNode => {
  const scope: Scope = { ...rest, nodes: { left: MAX_NODES }, reported: new Set() }
  return renderNodes(rootNodes(value), scope, 0)
}

const renderNodes = (nodes: LexicalNode[], scope: Scope, depth: number): ReactNode => {
  if (depth >= MAX_NODE_DEPTH) {
    reportOnce(scope, `The text is nested deeper than ${MAX_NODE_DEPTH}; the rest is left out.`)
    return null
  }
  return nodes.map((node, index) => {
    if (scope.nodes.left-- <= 0) {
      reportOnce(scope, `The text has more than ${MAX_NODES} parts; the rest is left out.`)
      return null
    }
    const type = textField(node, 'type')
    const render = RENDERERS.get(type)
    if (!render) reportOnce(scope, `The text has a part of unknown type "${type.slice(0, 40)}".`)
    const children = renderNodes(childrenOf(node), scope, depth + 1)
    return <Fragment key={index}>{render ? render(node, children, scope) : children}</Fragment>
  })
}

const reportOnce = ({ report, reported }: Scope, message: string): void => {
  if (reported.has(message)) return
  reported.add(message)
  report(message)
}

const ALIGNMENTS = ['center', 'right', 'end', 'justify']
const MAX_INDENT = 6

/** Classes for alignment and indentation, or undefined. */
const layoutClass = (node: LexicalNode): string | undefined => {
  const alignment = textField(node, 'format')
  const indent = intField(node, 'indent', { min: 1, max: MAX_INDENT, fallback: 0 })
  const names = [
    ALIGNMENTS.includes(alignment) && `tb-align-${alignment}`,
    indent > 0 && `tb-indent-${indent}`,
  ].filter(Boolean)
  return names.join(' ') || undefined
}

const heading: NodeRenderer = (node, children, { headingLevel }) => {
  const written = /^h([1-6])$/.exec(textField(node, 'tag'))?.[1]
  const level = Math.max(headingLevel, Number(written ?? 2))
  return createElement(`h${level}`, { className: layoutClass(node) }, children)
}

const list: NodeRenderer = (node, children) => {
  const type = textField(node, 'listType')
  if (type === 'number') {
    const start = intField(node, 'start', { min: 0, max: 1e6, fallback: 1 })
    return <ol start={start === 1 ? undefined : start}>{children}</ol>
  }
  // A class would take the list's marker away (base styles); check lists want just that.
  return <ul className={type === 'check' ? 'tb-checklist' : undefined}>{children}</ul>
}

const listItem: NodeRenderer = (node, children) => {
  const checked = field(node, 'checked')
  if (typeof checked === 'boolean')
    return (
      <li
        className={checked ? 'tb-checklist__item tb-checklist__item--done' : 'tb-checklist__item'}
      >
        {children}
      </li>
    )
  return <li>{children}</li>
}

const link: NodeRenderer = (node, children, scope) => {
  const fields = recordField(node, 'fields')
  const doc = recordField(fields, 'doc')
  const internal = textField(fields, 'linkType') === 'internal'
  const data: LinkData = internal
    ? { type: 'page', label: 'in the text', page: field(doc, 'value') as LinkData['page'] }
    : {
        type: 'url',
        url: textField(fields, 'url') || textField(node, 'url'),
        newTab: field(fields, 'newTab') === true,
      }
  const resolved = scope.link(data)
  if (!resolved) return children
  const { href, target, rel } = resolved
  return (
    <a href={href} target={target} rel={rel}>
      {children}
    </a>
  )
}

const upload: NodeRenderer = (node, _, scope) => {
  const value = field(node, 'value') as string | { id: string }
  const picture = scope.picture(value)
  return picture ? <figure>{picture}</figure> : null
}

const tableCell: NodeRenderer = (node, children) => {
  const spans = {
    colSpan: intField(node, 'colSpan', { min: 2, max: 100, fallback: 1 }),
    rowSpan: intField(node, 'rowSpan', { min: 2, max: 1000, fallback: 1 }),
  }
  const attributes = Object.fromEntries(Object.entries(spans).filter(([, span]) => span > 1))
  const header = intField(node, 'headerState', { min: 0, max: 3, fallback: 0 })
  return header > 0 ? (
    <th {...attributes} scope={header === 2 ? 'row' : 'col'}>
      {children}
    </th>
  ) : (
    <td {...attributes}>{children}</td>
  )
}

const only: NodeRenderer = (_, children) => children

const RENDERERS: ReadonlyMap<string, NodeRenderer> = new Map<string, NodeRenderer>([
  ['paragraph', (node, children) => <p className={layoutClass(node)}>{children}</p>],
  ['heading', heading],
  ['list', list],
  ['listitem', listItem],
  ['link', link],
  ['autolink', link],
  ['quote', (node, children) => <blockquote className={layoutClass(node)}>{children}</blockquote>],
  [
    'code',
    (_, children) => (
      <pre>
        <code>{children}</code>
      </pre>
    ),
  ],
  ['code-highlight', (node) => textField(node, 'text')],
  ['horizontalrule', () => <hr />],
  ['upload', upload],
  [
    'table',
    (_, children) => (
      <div className="tb-scroll" tabIndex={0}>
        <table>
          <tbody>{children}</tbody>
        </table>
      </div>
    ),
  ],
  ['tablerow', (_, children) => <tr>{children}</tr>],
  ['tablecell', tableCell],
  ['text', (node) => formatText(textField(node, 'text'), field(node, 'format'))],
  ['linebreak', () => <br />],
  ['tab', () => '\t'],
  ['root', only],
])
