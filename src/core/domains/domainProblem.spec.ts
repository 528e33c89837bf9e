import { normaliseHost } from '../tenancy/hostName'
import { domainProblem } from './domainProblem'
import { isInternationalName, nameLook } from './nameLook'
import { skeleton } from './skeleton'
import { unicodeHost } from './unicodeHost'

const rules = {
  publicUrl: 'https://app.tause.com',
  sitesDomain: 'sites.tause.com',
  edgeHost: 'edge.tause-cdn.net',
}
const problemOf = (name: string, more: object = {}): string | undefined =>
  domainProblem(normaliseHost(name) ?? name, { ...rules, ...more })?.en

describe('a host name of one’s own', () => {
  it.each([
    ...['www.example.com', 'example.co.uk', 'shop.tause.com', 'xn--bcher-kva.de'],
    // One script a label, or scripts that a language is written in.
    ...[
      'bücher.de',
      'kırmızı.com',
      'пример.рф',
      'пример.com',
      'ελλάδα.gr',
      'ทดสอบ.com',
      'भारत.com',
    ],
    ...['עברית.com', 'مثال.com', '日本語.jp', 'ひらカタ漢字.jp', '한국어.kr', '한국漢.kr'],
    // Under an ending of its own script, a label may look like ASCII.
    'ооо.рф',
  ])('is taken: %s', (name) => expect(problemOf(name)).toBeUndefined())

  it.each([
    ['*.example.com', 'wildcard'],
    ['sites.tause.com', 'belongs to the platform'],
    ['bakery.sites.tause.com', 'belongs to the platform'],
    ['app.tause.com', 'belongs to the platform'],
    ['edge.tause-cdn.net', 'belongs to the platform'],
    ['co.uk', 'others register names under'],
    ['рф', 'not a full host name'],
    ['printer.local', 'under ".local"'],
    ['a.test', 'under ".test"'],
    ['a.internal', 'under ".internal"'],
    ['site.onion', 'under ".onion"'],
    ['1.0.0.127.in-addr.arpa', 'under ".arpa"'],
    ['https://example.com', 'not a host name'],
    ['93.184.216.34', 'IP address'],
    ['0x5d.0xb8.216.34', 'IP address'],
    ['[2606:2800:220:1::1]', 'not a host name'],
    ['SITES.tause.com.', 'belongs to the platform'],
    ['ｓｉｔｅｓ.tause。com', 'belongs to the platform'],
    ['sites.tau\u00adse.com', 'belongs to the platform'],
    ['example.com..', 'not a host name'],
    ['www..example.com', 'not a full host name'],
    ['.example.com', 'not a full host name'],
    ['my_shop.example.com', 'not a full host name'],
    ['-a.example.com', 'not a full host name'],
    ['example.com:8080', 'not a host name'],
    ['user@example.com', 'not a host name'],
    ['xn--a.com', 'not a host name'],
    [`${'a'.repeat(64)}.example.com`, 'not a full host name'],
    // A name of 253 characters leaves no room for its proof.
    [`${'a.'.repeat(120)}example.com`, 'too long for its TXT record'],
    // Scripts mixed in one label.
    ['pаypal.com', 'mixes scripts'],
    ['a漢b.com', 'mixes scripts'],
    ['αa.com', 'mixes scripts'],
    // A whole label of another script that looks like ASCII.
    ['аррӏе.com', 'looks like'],
    ['сахо.com', 'looks like "caxo"'],
    ['ꮪꭵꭲ.com', 'looks like'],
    // Latin that looks like a name of the platform.
    ['tɑuse.net', 'looks like "tause"'],
  ])('is refused: %s', (name, why) => expect(problemOf(name)).toContain(why))

  it('may be a private one where things are only tried out', () => {
    expect(problemOf('shop.test', { allowPrivate: true })).toBeUndefined()
    expect(problemOf('*.test', { allowPrivate: true })).toContain('wildcard')
  })
})

describe('names as people see them', () => {
  it.each([
    ['xn--bcher-kva.de', 'bücher.de'],
    ['xn--wgv71a119e.jp', '日本語.jp'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['www.example.com', 'www.example.com'],
    ['xn--99999999.com', 'xn--99999999.com'],
  ])('%s is shown as %s', (host, shown) => expect(unicodeHost(host)).toBe(shown))

  it.each([
    ['paypal', 'раураӏ', false],
    ['paypal', 'paypɑl', true],
    ['modern', 'rnodern', true],
    ['g00gle', 'google', true],
    ['bucher', 'bücher', false],
  ])('%s and %s look alike: %s', (one, other, alike) =>
    expect(skeleton(one) === skeleton(other)).toBe(alike),
  )

  it('compares names by what is registered, below any ending', () => {
    expect(nameLook(normaliseHost('www.paypɑl.co.uk') ?? '')).toBe(nameLook('paypal.com'))
    expect(isInternationalName('www.xn--bcher-kva.de')).toBe(true)
    expect(isInternationalName('bücher.example.de')).toBe(false)
  })
})
