import { guardReads } from './guardReads'

const never = (): Promise<never> => new Promise(() => undefined)
const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  )

describe('guardReads', () => {
  it('gives what is read, and the error of a read that fails at once, without a pause', async () => {
    const guard = guardReads({ patience: 1000, pause: 60_000 })
    expect(await guard(() => Promise.resolve(1))).toBe(1)
    const broken = new Error('broken')
    expect(await refused(guard(() => Promise.reject(broken)))).toBe(broken)
    expect(await guard(() => Promise.resolve(2))).toBe(2)
  })

  it('asks no more while the database does not answer, and goes on when it does', async () => {
    const guard = guardReads({ patience: 20, pause: 0 })
    expect(await refused(guard(never))).toBe('unavailable')
    let asked = 0
    const probe = guard(() => {
      asked += 1
      return new Promise((done) => setTimeout(() => done('back'), 1))
    })
    const others = Array.from({ length: 50 }, () =>
      refused(
        guard(() => {
          asked += 1
          return Promise.resolve(0)
        }),
      ),
    )
    expect(await Promise.all(others)).toEqual(others.map(() => 'unavailable'))
    expect(await probe).toBe('back')
    expect(asked).toBe(1)
    expect(await guard(() => Promise.resolve(3))).toBe(3)
  })

  it('rests between two tries', async () => {
    const guard = guardReads({ patience: 20, pause: 60_000 })
    expect(await refused(guard(never))).toBe('unavailable')
    expect(await refused(guard(() => Promise.resolve(1)))).toBe('unavailable')
  })
})
