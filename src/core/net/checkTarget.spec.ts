import { publicOnly } from './addressPolicy'
import { checkTarget } from './checkTarget'

const refusalOf = (address: string): unknown => {
  try {
    checkTarget(address, publicOnly)
    return null
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('checkTarget', () => {
  it.each([
    ...['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/', 'data:text/html,x'],
    ...['javascript:alert(1)', 'http://', 'example.com', 'http://user@example.com/'],
    ...['http://a:b@example.com/', 'http://example.com:22/', 'https://example.com:8443/'],
    ...['http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer.local/'],
    ...[
      'http://metadata.google.internal/',
      'http://127.0.0.1/',
      'http://0x7f.1/',
      'http://0177.1/',
    ],
    ...[
      'http://2130706433/',
      'http://[::1]/',
      'http://[::ffff:169.254.169.254]/',
      'http://①②⑦.0.0.1/',
    ],
    `http://example.com/${'a'.repeat(2100)}`,
  ])('refuses %s', (address) => expect(refusalOf(address)).toBe('address_refused'))

  it.each(['https://example.com', 'http://example.com:80/a?b#c', 'https://[2606:4700::1111]/'])(
    'lets %s through',
    (address) => expect(refusalOf(address)).toBeNull(),
  )
})
