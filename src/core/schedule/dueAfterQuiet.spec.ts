import { dueAfterQuiet } from './dueAfterQuiet'

const at = (seconds: number): Date => new Date(seconds * 1000)

describe('dueAfterQuiet', () => {
  it.each([
    ['after the quiet when there was one change', 0, 0, 30, 30],
    ['after the last of several changes', 0, 100, 30, 130],
    ['at the latest ten times the quiet after the first', 0, 299, 30, 300],
    ['in the past when changes went on for longer', 0, 1000, 30, 300],
    ['at once without a wait', 0, 0, 0, 0],
  ])('is due %s', (_, first, last, wait, due) => {
    expect(dueAfterQuiet({ first: at(first), last: at(last), wait: wait * 1000 })).toEqual(at(due))
  })
})
