import { pagesBehind, pagesFromStart } from './listPages'

const page = (item: string, nextCursor: string | null) => ({ items: [item], nextCursor })

describe('the pages of a list', () => {
  it('begin with the newest first page as long as there is no other', () => {
    expect(pagesFromStart(null, page('a', '1'))).toEqual([page('a', '1')])
    expect(pagesFromStart([page('a', '1')], page('new', '2'))).toEqual([page('new', '2')])
  })

  it('stay as they are when the first is read again after others were added', () => {
    const shown = [page('a', '1'), page('b', null)]
    expect(pagesFromStart(shown, page('new', '0'))).toBe(shown)
  })

  it('take a page once, however often it was asked for', () => {
    const answer = { cursor: '1', page: page('b', '2') }
    const once = pagesBehind([page('a', '1')], answer)
    expect(once).toEqual([page('a', '1'), page('b', '2')])
    expect(pagesBehind(once, answer)).toBe(once)
  })

  it('take no page of another list that was asked for before', () => {
    const answer = { cursor: '1', page: page('b', null) }
    const other = [page('x', '7')]
    expect(pagesBehind(other, answer)).toBe(other)
    expect(pagesBehind(null, answer)).toBeNull()
  })
})
