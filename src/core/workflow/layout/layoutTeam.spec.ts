import fc from 'fast-check'
import { withDescendants } from '../childrenOf'
import { anyTeam } from '../../../../tests/helpers/anyTeam'
import type { TeamStep } from '../step'
import { layoutTeam } from './layoutTeam'
import type { LayoutBox } from './types'

const agent = (id: string, needs: string[] = []): TeamStep => ({
  id,
  type: 'agent',
  agent: 'copywriter',
  writes: 'plan',
  task: '',
  needs,
})

const overlap = (a: LayoutBox, b: LayoutBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the drawing of a team', () => {
  it('puts what waits below what it waits for, and what does not side by side', () => {
    const { boxes, edges } = layoutTeam([
      agent('plan'),
      agent('page', ['plan']),
      agent('posts', ['plan']),
      agent('review', ['page', 'posts']),
    ])
    const [plan, page, posts, review] = boxes
    expect(page?.y).toBe(posts?.y)
    expect(page?.y).toBeGreaterThan(plan?.y ?? 0)
    expect(review?.y).toBeGreaterThan(page?.y ?? 0)
    expect(edges.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'page>review',
      'plan>page',
      'plan>posts',
      'posts>review',
    ])
  })

  it('leaves out ways that follow from others', () => {
    const { edges } = layoutTeam([agent('a'), agent('b', ['a']), agent('c', ['a', 'b'])])
    expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'b>c'])
  })

  it('leads a way past the steps of a row between', () => {
    const { boxes, edges } = layoutTeam([
      agent('a'),
      agent('b', ['a']),
      agent('c', ['b']),
      agent('d', ['a']),
      agent('e', ['c', 'd']),
    ])
    const long = edges.find(({ from, to }) => from === 'd' && to === 'e')
    const between = boxes.filter(({ id }) => id === 'c')
    for (const { x } of long?.points.slice(2, -1) ?? [])
      for (const box of between) expect(x < box.x || x > box.x + box.width).toBe(true)
    expect(long?.points.length).toBeGreaterThan(3)
  })

  it('draws steps that wait for each other, too', () => {
    const { boxes } = layoutTeam([agent('a', ['b']), agent('b', ['a'])])
    expect(boxes).toHaveLength(2)
    expect(overlap(boxes[0]!, boxes[1]!)).toBe(false)
  })

  it('has each step of any team once, inside its frame, over no other, with ways that go down', () => {
    fc.assert(
      fc.property(anyTeam, (steps) => {
        const { width, height, boxes, edges } = layoutTeam(steps)
        const byId = new Map(boxes.map((box) => [box.id, box]))
        expect(boxes.map(({ id }) => id).sort()).toEqual(
          steps
            .flatMap(withDescendants)
            .map(({ id }) => id)
            .sort(),
        )
        for (const box of boxes) {
          const frame = box.parent === null ? { x: 0, y: 0, width, height } : byId.get(box.parent)
          if (!frame) throw new Error(`${box.id} stands in a frame that is not drawn`)
          expect(box.x).toBeGreaterThanOrEqual(frame.x)
          expect(box.y).toBeGreaterThanOrEqual(frame.y)
          expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width)
          expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height)
          const beside = boxes.filter((other) => other.parent === box.parent && other !== box)
          expect(beside.filter((other) => overlap(box, other))).toEqual([])
        }
        for (const { from, to, points } of edges) {
          const [one, other] = [byId.get(from), byId.get(to)]
          expect(points[0]?.y).toBe((one?.y ?? 0) + (one?.height ?? 0))
          expect(points.at(-1)?.y).toBe(other?.y)
          points.slice(1).forEach((point, index) => {
            expect(point.y).toBeGreaterThanOrEqual(points[index]?.y ?? 0)
          })
        }
      }),
    )
  })
})
