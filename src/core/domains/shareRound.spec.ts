import { shareRound } from './shareRound'

it.each([
  [3, ['a1', 'b1', 'c1']],
  [6, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']],
  [99, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']],
])('gives every owner a turn before anybody has a second one: %d', (most, turns) => {
  const items = ['a1', 'a2', 'a3', 'b1', 'a4', 'b2', 'c1']
  expect(shareRound({ items, ownerOf: (item) => item.slice(0, 1), most })).toEqual(turns)
})
