import { readPreviewToken } from '../../../../core/preview/previewToken'
import { previewUrl } from './previewUrl'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 4, 3, 10)
const input = {
  site: { id: 's1', slug: 'tide' },
  address: { publicUrl: 'http://localhost:3000', sitesDomain: 'localhost' },
  secret: 'a secret',
  now,
}

const tokenOf = (url: string): string => new URL(url).pathname.split('/')[2] ?? ''

describe('previewUrl', () => {
  it("leads to the page on the site's own address", () => {
    expect(previewUrl({ ...input, path: '/about' })).toMatch(
      /^http:\/\/tide\.localhost:3000\/_preview\/[\w-]+\.[\w-]+\/about$/,
    )
  })

  it('stays the same within a day and works for at least six', () => {
    const url = previewUrl(input)
    expect(previewUrl({ ...input, now: now + HOUR })).toBe(url)
    const at = (time: number) =>
      readPreviewToken({ token: tokenOf(url), secret: input.secret, now: new Date(time) })
    expect(at(now + 6 * DAY)?.siteId).toBe('s1')
    expect(at(now + 8 * DAY)).toBeNull()
  })
})
