import fc from 'fast-check'
import { richText } from './specFixtures'
import { chooseBranches, hasBrokenPlaceholder, substitute } from './substitute'

const values = {
  name: 'Ada',
  count: 3,
  on: true,
  off: false,
  none: '',
  list: ['a'],
  empty: [],
  'brand.name': 'Acme',
}

describe('substitute', () => {
  it('fills texts, whole values and conditions', () => {
    const template = {
      text: '{{name}} has {{ count }} of {{brand.name}}',
      whole: { $var: 'list' },
      chosen: { $if: { var: 'count', equals: 3 }, then: '{{name}}', else: 'nobody' },
      gone: { $if: { var: 'off' }, then: 1 },
      rows: [
        { $if: { var: 'none' }, then: 'x' },
        { $if: { var: 'on' }, then: { a: '{{count}}' } },
      ],
    }
    expect(substitute(template, values)).toEqual({
      text: 'Ada has 3 of Acme',
      whole: ['a'],
      chosen: 'Ada',
      rows: [{ a: '3' }],
    })
  })

  it('takes an empty list as not given', () => {
    expect(substitute([{ $if: { var: 'empty' }, then: 1, else: 2 }], values)).toEqual([2])
  })

  it('does not expand what a value contains, whatever it contains', () => {
    const hostile = {
      a: '{{b}}',
      b: '$& $1 {{a}}',
      c: [{ $if: { var: 'nope' }, then: 1 }, '{{a}}'],
    }
    expect(substitute({ x: '{{a}}{{b}}', y: { $var: 'c' } }, hostile)).toEqual({
      x: '{{b}}$& $1 {{a}}',
      y: hostile.c,
    })
  })

  it('keeps HTML in a value as text, in rich text too', () => {
    const html = '<script>alert(1)</script>'
    expect(substitute(richText('Hi {{a}}'), { a: html })).toEqual(richText(`Hi ${html}`))
  })

  it('fills nothing but text nodes in rich text', () => {
    const node = { root: { type: 'root', children: [{ type: '{{name}}', tag: '{{name}}' }] } }
    expect(substitute(node, values)).toEqual(node)
    const whole = { root: { type: 'root', children: { $var: 'list' } } }
    expect(() => substitute(whole, values)).toThrow(/only as the text/)
  })

  it.each(['toString', 'constructor', 'unknown', 'brand.unknown'])(
    'refuses the name %s',
    (name) => {
      expect(() => substitute(`{{${name}}}`, values)).toThrow(/unknown variable/)
      expect(() => substitute({ $var: name }, values)).toThrow(/unknown variable/)
      expect(() => chooseBranches({ $if: { var: name }, then: 1 }, values)).toThrow(
        /unknown variable/,
      )
    },
  )

  it('refuses a value without text inside a string', () => {
    expect(() => substitute('{{on}}', values)).toThrow(/is not text/)
  })

  it.each(['javascript:alert(1)', ' JaVaScRiPt:x', 'data:text/html,x', '//evil.example'])(
    'refuses the address %s that an answer makes',
    (address) => {
      const answers = { address, rows: [{ url: address }] }
      const pointer = { issues: [{ pointer: '/variables/address' }] }
      expect(() => substitute({ url: '{{address}}' }, answers)).toThrow(/must make an address/)
      expect(() => substitute({ url: { $var: 'address' } }, answers)).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining(pointer.issues[0])] }),
      )
      expect(() => substitute({ $var: 'rows' }, answers)).toThrow(/must make an address/)
    },
  )

  it('refuses a prototype key and endless depth', () => {
    expect(() => substitute(JSON.parse('{"a":{"__proto__":{"x":1}}}'), {})).toThrow(/forbidden key/)
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    expect(() => substitute(deep, {})).toThrow(/deeper than 64/)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('leaves no placeholder and changes no input, for any tree of known names', () => {
    const name = fc.constantFrom('name', 'count', 'brand.name', 'none')
    const text = fc
      .array(
        fc.oneof(
          fc.stringMatching(/^[^{}]{0,8}$/),
          name.map((known) => `{{${known}}}`),
        ),
      )
      .map((parts) => parts.join(' '))
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.integer(),
        name.map((known) => ({ $var: known })),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-t]{1,5}$/), tie('node'), { maxKeys: 4 }),
        fc.record({ $if: fc.record({ var: name }), then: tie('node'), else: tie('node') }),
      ),
    })).node
    fc.assert(
      fc.property(tree, (input) => {
        const before = JSON.stringify(input)
        const output = JSON.stringify(substitute(input, values)) ?? ''
        expect(JSON.stringify(input)).toBe(before)
        expect(output).not.toMatch(/\{\{|"\$(var|if)"/)
      }),
    )
  })
})

describe('hasBrokenPlaceholder', () => {
  it.each(['{{', '{{ a b }}', '{{a.b.c}}', '{{{a}}}', '{{1+1}}', '}}', '{{__proto__}}'])(
    'is true for %s',
    (text) => expect(hasBrokenPlaceholder(text)).toBe(true),
  )
  it.each(['{{a}}', 'x {{ brand.name }} y', '{ a }', ''])('is false for %j', (text) =>
    expect(hasBrokenPlaceholder(text)).toBe(false),
  )
})
