import { placeInLine } from './line'

const place = (priority: number, runAt: number) =>
  placeInLine({ tenantId: 'a', priority, runAt: new Date(runAt) })

describe('placeInLine', () => {
  it('puts higher priorities first, and among equals what was due earlier', () => {
    const places = [place(-1, 1), place(0, 2), place(0, 1), place(9, 5), place(10, Date.now())]
    const order = [...places].sort((a, b) => a.position - b.position)
    expect(order).toEqual([places[4], places[3], places[2], places[1], places[0]])
  })

  it('keeps milliseconds apart at the highest priority', () => {
    expect(place(9999, 1_800_000_000_001).position - place(9999, 1_800_000_000_000).position).toBe(
      1,
    )
  })

  it('leaves a job out of its line until it is due', () => {
    expect(place(0, Date.now() + 60_000).lane).toBeNull()
    expect(place(0, Date.now()).lane).toBe('a')
    expect(placeInLine({ tenantId: null, priority: 0, runAt: new Date() }).lane).toBe('-')
  })
})
