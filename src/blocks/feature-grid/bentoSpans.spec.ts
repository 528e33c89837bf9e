import { bentoSpans } from './bentoSpans'

const COLUMNS = { single: 1, wide: 2, full: 4 } as const

describe('bentoSpans', () => {
  it.each([true, false])('fills every row of four columns (with a picture: %s)', (hasPicture) => {
    for (let count = 1; count <= 16; count++) {
      const spans = bentoSpans({ count, hasPicture })
      const cells = spans.reduce((sum, span) => sum + COLUMNS[span], 0)
      expect(spans).toHaveLength(count)
      // A picture covers four cells of two rows; one or two wide tiles fill what is beside it.
      const oneBesidePicture = hasPicture && count === 1
      expect((cells + (oneBesidePicture ? 2 : 0)) % 4).toBe(0)
    }
  })
})
