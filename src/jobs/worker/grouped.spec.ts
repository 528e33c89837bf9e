import { grouped } from './grouped'

describe('grouped', () => {
  it('writes what comes while a write is under way with the next one', async () => {
    const batches: string[][] = []
    let release = (): void => undefined
    const add = grouped<{ id: string }>(async (items) => {
      batches.push(items.map(({ id }) => id))
      if (batches.length === 1) await new Promise<void>((done) => (release = done))
      return new Set(items.map(({ id }) => id).filter((id) => id !== 'lost'))
    })
    const first = [add({ id: 'a' }), add({ id: 'lost' })]
    await new Promise((done) => setImmediate(done))
    const second = [add({ id: 'b' }), add({ id: 'c' })]
    release()
    expect(await Promise.all([...first, ...second])).toEqual([true, false, true, true])
    expect(batches).toEqual([
      ['a', 'lost'],
      ['b', 'c'],
    ])
  })

  it('tells every caller of a failed write, and writes the next ones', async () => {
    let isBroken = true
    const add = grouped<{ id: string }>(async (items) => {
      if (isBroken) throw new Error('no database')
      return new Set(items.map(({ id }) => id))
    })
    await Promise.all(['a', 'b'].map((id) => expect(add({ id })).rejects.toThrow('no database')))
    isBroken = false
    expect(await add({ id: 'c' })).toBe(true)
  })
})
