import { blockRegistry as registry } from '../../../blocks/library'
import { matchMedium, ownName, type LibraryMedium } from './matchMedia'
import { mediaIn } from './mediaIn'
import { prepareForPaste } from './prepareForPaste'

const cup = { filename: 'cup-0a1b2c3d.jpg', alt: 'A cup', width: 800, height: 600 }

const library = (...media: Partial<LibraryMedium>[]): LibraryMedium[] =>
  media.map((medium, index) => ({ ...cup, id: `n${index}`, ...medium }))

describe('matchMedium', () => {
  it('knows a file by the name it had before it was uploaded', () => {
    expect(ownName('cup-0a1b2c3d.jpg')).toBe('cup.jpg')
    expect(ownName('cup-in-a-row.jpg')).toBe('cup-in-a-row.jpg')
    expect(matchMedium(cup, library({ filename: 'cup-99999999.jpg' }))?.id).toBe('n0')
  })

  it('takes none of another name, ending or size', () => {
    for (const other of [
      { filename: 'mug-99999999.jpg' },
      { filename: 'cup-99999999.png' },
      { width: 801 },
      { height: 10 },
    ])
      expect(matchMedium(cup, library(other))).toBeNull()
  })

  it('chooses among several by their text, and none when that is not enough', () => {
    expect(matchMedium(cup, library({ alt: 'Another' }, {}))?.id).toBe('n1')
    expect(matchMedium(cup, library({}, {}))).toBeNull()
  })
})

describe('pasting with what was decided', () => {
  const picture = (media: string) => ({ id: 'p', blockType: 'image', picture: { media, alt: '' } })
  const paste = (tenantId: string, mapMedia: Record<string, string | null>, origin?: string) =>
    prepareForPaste({
      clipboard: {
        format: 'tausestack/blocks',
        version: 1,
        source: { origin: 'https://a.test', tenantId: 'a', siteId: 's', pageId: 'p' },
        blocks: [picture('m1')],
        media: {},
      },
      registry,
      target: { tenantId, siteId: 's', origin },
      mapMedia,
    })
  const shown = (blocks: readonly unknown[]): unknown =>
    (blocks[0] as { picture: { media: unknown } }).picture.media

  it('finds the media that blocks show', () => {
    expect(mediaIn({ blocks: [picture('m1'), picture('m2'), picture('m1')], registry })).toEqual([
      'm1',
      'm2',
    ])
  })

  it('replaces or empties in the same tenant only what the map names', () => {
    expect(shown(paste('a', {}).blocks)).toBe('m1')
    expect(shown(paste('a', { m1: 'n1' }).blocks)).toBe('n1')
    expect(shown(paste('a', { m1: null }).blocks)).toBeNull()
  })

  it('takes the same id of another installation for another tenant', () => {
    expect(paste('a', {}, 'https://b.test').missing).toHaveLength(1)
    expect(paste('a', {}, 'https://a.test').missing).toHaveLength(0)
  })
})
