import { bestPicture } from './matchPicture'

const pictures = [
  { id: 'oven', alt: '', words: 'A stone oven with bread stone-oven' },
  { id: 'shop', alt: '', words: 'The shop window in the morning' },
  { id: 'mill', alt: '', words: 'Molino de piedra' },
]

describe('bestPicture', () => {
  it.each([
    ['loaves in front of the stone oven', 'oven'],
    ['Shop windows at night', 'shop'],
    ['el molino de piedras', 'mill'],
    ['oven', 'oven'],
  ])('finds for "%s" the picture of the %s', (words, id) => {
    expect(bestPicture({ words, pictures })?.id).toBe(id)
  })

  it.each(['a bridge over the river', 'stone wall at night', 'the and with', ''])(
    'finds nothing for "%s" rather than something that is not it',
    (words) => {
      expect(bestPicture({ words, pictures })).toBeUndefined()
    },
  )
})
