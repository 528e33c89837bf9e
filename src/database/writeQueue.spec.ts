import { jest } from '@jest/globals'
import { WriteQueue } from './writeQueue'

describe('WriteQueue', () => {
  it('gives turns in the order of asking, one at a time', async () => {
    const queue = new WriteQueue()
    const order: string[] = []
    const first = await queue.acquire('first')
    const others = ['second', 'third'].map((name) =>
      queue.acquire(name).then((release) => {
        order.push(name)
        release()
      }),
    )
    expect(order).toEqual([])
    first()
    first()
    await Promise.all(others)
    expect(order).toEqual(['second', 'third'])
  })

  it('ends a wait for itself in an error that names both sides', async () => {
    jest.useFakeTimers()
    try {
      const queue = new WriteQueue()
      const release = await queue.acquire('transaction')
      const waiting = queue.acquire('insert into `pages`')
      const refused = expect(waiting).rejects.toThrow(/insert into `pages`.*"transaction".*`req`/)
      jest.runAllTimers()
      await refused
      release()
      const next = await queue.acquire('next')
      next()
    } finally {
      jest.useRealTimers()
    }
  })
})
