import { contentHash } from './contentHash'
import { contentOf } from './contentOf'
import { linkOf } from './linkOf'
import { measurePost } from './measurePost'
import { readRetryAfter, retryPause } from './retryPause'
import { makeUnsubscribeToken, readUnsubscribeToken } from './unsubscribeToken'

const post = {
  title: 'News',
  text: 'Text',
  channels: ['b', 'a'],
  ownTexts: [{ channel: 'a', text: 'Own' }],
}

describe('the hash of a post', () => {
  it('is the same whatever way the database gives the document', () => {
    const populated = {
      ...post,
      channels: [{ id: 'a' }, { id: 'b' }],
      ownTexts: [{ id: 'row', channel: { id: 'a' }, text: ' Own ' }],
      link: null,
      utm: {},
      email: { subject: '' },
    }
    expect(contentHash(populated)).toBe(contentHash(post))
  })

  it.each([
    ['title', { title: 'Other' }],
    ['text', { text: 'Other' }],
    ['text of a channel', { ownTexts: [] }],
    ['channels', { channels: ['a'] }],
    ['link', { link: 'https://example.com' }],
    ['parameters', { utm: { source: 'x' } }],
    ['picture', { media: 'm' }],
    ['subject', { email: { subject: 'S' } }],
  ])('is another one with another %s', (_, change) => {
    expect(contentHash({ ...post, ...change })).not.toBe(contentHash(post))
  })

  it('is made of a form that is still empty, too', () => {
    expect(contentOf({ ownTexts: 0, channels: null, title: undefined }).channels).toEqual([])
  })
})

describe('a post', () => {
  it('has its parameters in the link, but for those that stand there', () => {
    expect(
      linkOf({
        link: 'https://example.com/a?utm_source=own#x',
        utm: { source: 'x', medium: 'y z' },
      }),
    ).toBe('https://example.com/a?utm_source=own&utm_medium=y+z#x')
  })

  it('is counted in characters as readers see them', () => {
    const content = contentOf({ ...post, text: '👩‍👩‍👧é' })
    expect(measurePost(content, { id: 'b', kind: 'feed' }).text.length).toBe(2)
  })
})

describe('pauses between tries', () => {
  it('grow, end, and are as long as the receiver asks, up to a day', () => {
    const pause = (attempt: number, retryAfter?: number): number | null =>
      retryPause({ attempt, retryAfter, random: 0.5 })
    expect([pause(1), pause(2), pause(8)]).toEqual([5000, 30_000, null])
    expect(pause(1, 60_000)).toBe(60_000)
    expect(pause(1, 10 ** 12)).toBe(24 * 60 * 60 * 1000)
  })

  it('are read from seconds and dates', () => {
    expect(readRetryAfter('120', 0)).toBe(120_000)
    expect(readRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000)
    expect(readRetryAfter('soon', 0)).toBeUndefined()
  })
})

describe('the token of an unsubscription', () => {
  it('opens with the secret that made it, and not when it was changed', () => {
    const token = makeUnsubscribeToken('id-1', 'secret')
    expect(readUnsubscribeToken(token, 'secret')).toBe('id-1')
    expect(readUnsubscribeToken(token, 'other')).toBeNull()
    const [, proof] = token.split('.')
    const forged = `${Buffer.from('id-2').toString('base64url')}.${proof}`
    expect(readUnsubscribeToken(forged, 'secret')).toBeNull()
  })
})
