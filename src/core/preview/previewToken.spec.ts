import { createPreviewToken, readPreviewToken } from './previewToken'

const secret = 'a secret of at least sixteen'

describe('preview tokens', () => {
  it('names its site until it expires', () => {
    const expiresAt = new Date('2030-01-01T00:00:00Z')
    const token = createPreviewToken({ siteId: 'site-1', secret, expiresAt })
    const before = new Date(expiresAt.getTime() - 1)
    expect(readPreviewToken({ token, secret, now: before })).toEqual({
      siteId: 'site-1',
      expiresAt,
    })
    expect(readPreviewToken({ token, secret, now: expiresAt })).toBeNull()
  })

  it('is refused when its site is exchanged, its signature altered, or the secret another', () => {
    const token = createPreviewToken({ siteId: 'site-1', secret })
    const other = createPreviewToken({ siteId: 'site-2', secret })
    const swapped = `${other.split('.')[0]}.${token.split('.')[1]}`
    expect(readPreviewToken({ token: swapped, secret })).toBeNull()
    expect(readPreviewToken({ token: `${token.slice(0, -2)}AA`, secret })).toBeNull()
    expect(readPreviewToken({ token, secret: 'another secret, also long' })).toBeNull()
    const sameBits =
      token.slice(0, -1) + String.fromCharCode(token.charCodeAt(token.length - 1) + 1)
    for (const padded of ['!', '=', ' ', '\n', '%20', '.', 'A'].map((junk) => token + junk))
      expect(readPreviewToken({ token: padded, secret })).toBeNull()
    expect(readPreviewToken({ token: sameBits, secret })).toBeNull()
    for (const broken of ['', '.', 'a.b', 'a.b.c', token.replace('.', '')])
      expect(readPreviewToken({ token: broken, secret })).toBeNull()
  })
})
