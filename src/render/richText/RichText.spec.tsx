import type { ReactNode } from 'react'
import { renderMarkup } from '../renderMarkup'
import { resolveLink } from '../resolveLink'
import { plainText } from './plainText'
import { RichText } from './RichText'

const setUp = (value: unknown): { html: string; messages: string[] } => {
  const messages: string[] = []
  const surroundings = {
    path: '/',
    pathOf: (id: string): string | null => (id === 'p1' ? '/about' : null),
    hasPath: () => true,
    toUrl: (path: string) => path,
  }
  const html = renderMarkup(
    <RichText
      value={value}
      headingLevel={2}
      link={(link) => resolveLink(link, surroundings).link}
      picture={(): ReactNode => <b>picture</b>}
      file={() => null}
      report={(message) => messages.push(message)}
    />,
  )
  return { html, messages }
}

const root = (...children: unknown[]): unknown => ({ root: { type: 'root', children } })
const text = (value: unknown, format: unknown = 0): unknown => ({
  type: 'text',
  text: value,
  format,
})
const node = (type: string, children: unknown[] = [], more: object = {}): unknown => ({
  type,
  children,
  ...more,
})

describe('RichText', () => {
  it.each([
    [
      'paragraph',
      node('paragraph', [text('a'), { type: 'linebreak' }, text('b')]),
      '<p>a<br/>b</p>',
    ],
    [
      'formats',
      node('paragraph', [text('x', 1 | 2 | 16)]),
      '<p><strong><em><code>x</code></em></strong></p>',
    ],
    ['heading', node('heading', [text('x')], { tag: 'h3' }), '<h3>x</h3>'],
    ['heading above its place', node('heading', [text('x')], { tag: 'h1' }), '<h2>x</h2>'],
    [
      'ordered list',
      node('list', [node('listitem', [text('x')])], { listType: 'number', start: 3 }),
      '<ol start="3"><li>x</li></ol>',
    ],
    [
      'check list',
      node('list', [node('listitem', [text('x')], { checked: true })], { listType: 'check' }),
      '<ul class="tb-checklist"><li class="tb-checklist__item tb-checklist__item--done">x</li></ul>',
    ],
    ['quote', node('quote', [text('x')]), '<blockquote>x</blockquote>'],
    ['rule', node('horizontalrule'), '<hr/>'],
    ['code', node('code', [text('a<b')]), '<pre><code>a&lt;b</code></pre>'],
    ['upload', node('upload', [], { value: 'm' }), '<figure><b>picture</b></figure>'],
    [
      'alignment',
      node('paragraph', [text('x')], { format: 'center', indent: 2 }),
      '<p class="tb-align-center tb-indent-2">x</p>',
    ],
    [
      'internal link',
      node('link', [text('x')], { fields: { linkType: 'internal', doc: { value: 'p1' } } }),
      '<a href="/about">x</a>',
    ],
    [
      'external link',
      node('link', [text('x')], { fields: { url: 'https://a.test/?a=1&b=2', newTab: true } }),
      '<a href="https://a.test/?a=1&amp;b=2" target="_blank" rel="noopener">x</a>',
    ],
  ])('renders %s', (_, tree, html) => {
    expect(setUp(root(tree))).toEqual({ html, messages: [] })
  })

  it('renders a table with its headers', () => {
    const cell = (more: object): unknown =>
      node('tablecell', [node('paragraph', [text('x')])], more)
    const { html } = setUp(
      root(node('table', [node('tablerow', [cell({ headerState: 1 }), cell({ colSpan: 2 })])])),
    )
    expect(html).toContain('<th scope="col"><p>x</p></th><td colSpan="2"><p>x</p></td>')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.test',
    '\u0001javascript:x',
    'file:///etc/passwd',
  ])('drops the address %j and keeps the words', (url) => {
    expect(setUp(root(node('link', [text('words')], { fields: { url } }))).html).toBe('words')
  })

  it('escapes texts whatever they hold', () => {
    const { html } = setUp(root(node('paragraph', [text('<img src=x onerror=alert(1)>&"')])))
    expect(html).toBe('<p>&lt;img src=x onerror=alert(1)&gt;&amp;&quot;</p>')
  })

  it('keeps the children of an unknown node and reports it once', () => {
    const unknown = node('marquee', [node('paragraph', [text('x')])])
    expect(setUp(root(unknown, unknown))).toEqual({
      html: '<p>x</p><p>x</p>',
      messages: ['The text has a part of unknown type "marquee".'],
    })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes a node of type %s for an unknown one',
    (type) =>
      expect(setUp(root(node(type, [text('x')])))).toMatchObject({
        html: 'x',
        messages: [expect.any(String)],
      }),
  )

  it('reads nothing through a prototype', () => {
    const tree = JSON.parse(
      '{"root":{"children":[{"type":"paragraph","__proto__":{"children":[{"type":"text","text":"x"}]}}]}}',
    )
    expect(setUp(tree).html).toBe('<p></p>')
  })

  it.each([
    null,
    undefined,
    '',
    'text',
    42,
    [],
    {},
    { root: null },
    { root: [] },
    { root: { children: 'x' } },
    {
      root: {
        children: [
          null,
          1,
          'a',
          [],
          { type: {} },
          { type: 'text', text: { $$typeof: 'x' } },
          { type: 'heading', tag: 'script', children: {} },
        ],
      },
    },
  ])('survives %j', (value) => {
    expect(setUp(value).html).not.toContain('script')
  })

  it('stops at the depth limit instead of overflowing the stack', () => {
    let tree = text('deep')
    for (let depth = 0; depth < 50_000; depth++) tree = { type: 'quote', children: [tree] }
    const { html, messages } = setUp(root(tree))
    expect(html).not.toContain('deep')
    expect(messages).toEqual([expect.stringContaining('nested deeper')])
    expect(plainText(root(tree))).toBe('')
  })

  it('stops at the limit of parts', () => {
    const { messages } = setUp(root(...Array.from({ length: 20_100 }, () => text('x'))))
    expect(messages).toEqual([expect.stringContaining('more than 20000 parts')])
  })
})

it('plainText joins blocks by a space', () => {
  expect(plainText(root(node('paragraph', [text('a')]), node('paragraph', [text('b')])))).toBe(
    'a b',
  )
})
