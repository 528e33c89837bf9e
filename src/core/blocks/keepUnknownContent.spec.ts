import { keepUnknownContent } from './keepUnknownContent'

const odd = { id: 'o', blockType: 'carousel', heading: 'Kept', slides: [{ id: 's', text: 'one' }] }
const heading = { id: 'h', blockType: 'heading', text: 'First' }
const section = { id: 's', blockType: 'section', content: [heading, odd] }

const write = (written: unknown, stored: unknown = [heading, odd]) =>
  keepUnknownContent({ written, stored, isKnown: (type) => type !== 'carousel' })

describe('keepUnknownContent', () => {
  it('gives a block back what a form could not send of it, wherever it stands now', () => {
    const shell = { id: 'o', blockType: 'carousel', blockName: 'Mine' }
    const restored = { ...odd, blockName: 'Mine' }
    expect(write([shell, heading])).toEqual([restored, heading])
    expect(write([{ ...section, content: [shell] }])).toEqual([{ ...section, content: [restored] }])
    expect(write([shell], [section])).toEqual([restored])
  })

  it('leaves what is written of known blocks, and of unknown ones with content', () => {
    const changed = { ...odd, heading: 'Changed' }
    expect(write([{ id: 'h', blockType: 'heading' }, changed])).toEqual([
      { id: 'h', blockType: 'heading' },
      changed,
    ])
  })

  it('takes nothing from a block of another type or id, and brings none back', () => {
    expect(write([{ id: 'other', blockType: 'carousel' }])).toEqual([
      { id: 'other', blockType: 'carousel' },
    ])
    expect(write([heading])).toEqual([heading])
    expect(write(null)).toBeNull()
  })
})
