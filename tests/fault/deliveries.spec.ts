import { measureDeliveries } from '../helpers/measureDeliveries'

const MINUTE = 60_000

describe('a worker that is killed between sending and writing it down', () => {
  it(
    'doubles no letter and loses none: what nobody knows waits for a person',
    async () => {
      const figures = await measureDeliveries({ subscribers: 14, hooks: 3, kills: 2 })
      expect(figures).toMatchObject({ kills: 2, doubled: 0, lost: 0 })
      expect(figures.attempts).toBeGreaterThanOrEqual(17)
    },
    3 * MINUTE,
  )
})
