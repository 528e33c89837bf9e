import { type ScanValues, scanProblems, toScanBody } from './toScanBody'

const values = (change: Partial<ScanValues>): ScanValues => ({
  source: 'url',
  tenantId: 't1',
  url: '',
  html: [],
  text: '',
  logo: null,
  ...change,
})

const file = (name: string, size: number): File => new File([new Uint8Array(size)], name)

describe('scanProblems', () => {
  it.each([
    [{ url: ' ' }, { url: 'brandScan:isRequired' }],
    [{ url: 'ftp://example.com' }, { url: 'brandScan:badUrl' }],
    ...['not an address', 'asdf', '..', '🍞', 'https://a%20b', 'http://me:secret@example.com'].map(
      (url) => [{ url }, { url: 'brandScan:badUrl' }],
    ),
    [{ url: `https://example.com/${'x'.repeat(2048)}` }, { url: 'brandScan:badUrl' }],
    [{ url: 'example.com', tenantId: '' }, { tenantId: 'brandScan:isRequired' }],
    [{ source: 'html' }, { html: 'brandScan:isRequired' }],
    [
      { source: 'html', html: [file('a.html', 600_000), file('b.html', 600_000)] },
      { html: 'brandScan:filesTooLarge' },
    ],
    [
      { source: 'html', html: Array.from({ length: 13 }, () => file('a.html', 1)) },
      { html: 'brandScan:badFiles' },
    ],
    [{ source: 'text' }, { text: 'brandScan:isRequired' }],
    [{ source: 'text', text: 'x'.repeat(200_001) }, { text: 'brandScan:textTooLong' }],
    [{ source: 'logo' }, { logo: 'brandScan:isRequired' }],
    [{ source: 'logo', logo: file('logo.png', 600_000) }, { logo: 'brandScan:logoTooLarge' }],
  ] as [Partial<ScanValues>, Record<string, string>][])('finds in %j: %j', (change, expected) => {
    const found = Object.entries(scanProblems(values(change))).map(([field, { key }]) => [
      field,
      key,
    ])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it.each(['example.com/about', 'пример.рф', 'http://93.184.216.34:8080', 'https://[2606::1]/'])(
    'finds nothing wrong with %s',
    (url) => {
      expect(scanProblems(values({ url }))).toEqual({})
    },
  )
})

describe('toScanBody', () => {
  it('completes the address, and takes text and logo beside it', async () => {
    const logo = new File([new Uint8Array([1, 2, 3])], 'logo.png')
    const body = await toScanBody(values({ url: 'example.com', text: ' Hello ', logo }), null)
    expect(body).toEqual({
      tenantId: 't1',
      url: 'https://example.com/',
      text: 'Hello',
      logo: 'AQID',
    })
  })

  it('gives files plain names, and leaves the tenant to the profile', async () => {
    const html = [new File(['<h1>x</h1>'], 'über uns (1).html')]
    const body = await toScanBody(values({ source: 'html', html, url: 'left.example' }), 'b1')
    expect(body).toEqual({
      brandId: 'b1',
      html: [{ name: '-ber-uns-1-.html', html: '<h1>x</h1>' }],
    })
  })
})
