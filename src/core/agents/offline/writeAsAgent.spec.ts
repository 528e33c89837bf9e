import fc from 'fast-check'
import { bakery, nameOnly, taller } from '../../ai/brandFactsFixture'
import { schemaIssues } from '../../ai/schemaIssues'
import { modesIn } from '../modesIn'
import { reviewTexts } from '../reviewTexts'
import { type AgentWriting, agentWritingSchema } from '../writings'
import type { OfflineTask } from './agentTask'
import { writeAsAgent } from './writeAsAgent'

const text = fc.oneof(fc.string({ maxLength: 200 }), fc.lorem({ mode: 'sentences', maxCount: 4 }))

const pages = fc.array(
  fc.record({
    title: text,
    path: fc.constant('/a'),
    text,
    issues: fc.array(fc.record({ code: fc.constantFrom('title_long', 'link_broken') })),
  }),
  { maxLength: 4 },
)

const tasks: fc.Arbitrary<Omit<OfflineTask, 'writes'>> = fc.record({
  role: fc.constant('analyst'),
  task: text,
  brand: fc.constantFrom(bakery, nameOnly, taller),
  language: fc.constantFrom('en' as const, 'es' as const),
  material: fc.record({
    pages: fc.record({ pages }),
    sources: fc.record({ sources: pages }),
    audit: fc.record({ pages }),
    questions: fc.record({
      questions: fc.array(fc.record({ question: text }), { maxLength: 5 }),
    }),
  }),
  seed: fc.string({ maxLength: 20 }),
})

const WRITINGS: AgentWriting[] = ['plan', 'report', 'answers', 'improvements', 'decision']

const figuresIn = (value: unknown): string[] => JSON.stringify(value).match(/\d+/g) ?? []

describe('what agents write without a model', () => {
  it.each(WRITINGS)('%s fits its schema, whatever it is given', (writes) => {
    fc.assert(
      fc.property(tasks, (task) => {
        expect(schemaIssues(agentWritingSchema(writes), writeAsAgent({ ...task, writes }))).toEqual(
          [],
        )
      }),
    )
  })

  it.each(['plan', 'answers'] as const)('%s states no figure that it was not given', (writes) => {
    fc.assert(
      fc.property(tasks, (task) => {
        const given = new Set(figuresIn([task.task, task.brand, task.material]))
        const made = figuresIn(writeAsAgent({ ...task, writes })).filter(
          (figure) => !given.has(figure),
        )
        expect(made).toEqual([])
      }),
    )
  })

  it('repeats nothing of a message but a question that is answered', () => {
    const asked = (message: string) =>
      writeAsAgent({
        writes: 'answers',
        role: 'copywriter',
        task: '',
        brand: bakery,
        language: 'en',
        material: {
          questions: { questions: [{ question: message }] },
          pages: {
            pages: [{ title: 'Rye', path: '/rye', text: 'Our loaves can be frozen whole.' }],
          },
        },
        seed: '',
      })
    const answered = asked('Ann Archer here, in debt again. Can loaves be frozen?')
    expect(answered).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({ question: 'Can loaves be frozen?', source: '/rye' }),
      ]),
      unanswered: [],
    })
    const left = asked('Ann Archer here. May I pay in debt next month?')
    expect(left).toMatchObject({ unanswered: [expect.anything()] })
    expect(JSON.stringify([answered, left])).not.toMatch(/Archer|debt/)
  })

  it('sends each member to work once when it leads', () => {
    const members = [{ id: 'a' }, { id: 'b' }]
    const decide = (done: { member: string }[]) =>
      writeAsAgent({
        writes: 'decision',
        role: 'strategist',
        task: 'All',
        brand: bakery,
        language: 'en',
        material: { members, done },
        seed: '',
      })
    expect(decide([])).toMatchObject({ next: 'a' })
    expect(decide([{ member: 'a' }])).toMatchObject({ next: 'b' })
    expect(decide([{ member: 'a' }, { member: 'b' }])).toMatchObject({ next: null })
  })
})

describe('a review by rules', () => {
  const review = (texts: string[]) =>
    reviewTexts({
      texts: texts.map((one, index) => ({ item: `t${index}`, text: one })),
      profile: { name: 'Amsel', voice: { avoid: ['guru'] } },
      today: '2026-01-01',
    })

  it('passes plain texts, and stops what holds a banned word below what may be shown', () => {
    expect(review(['We bake bread from three grains.'])).toMatchObject({ passes: true })
    const stopped = review(['We bake bread.', 'Our bread guru bakes for you.'])
    expect(stopped.passes).toBe(false)
    expect(stopped.score).toBeLessThan(60)
    expect(stopped.notes[0]).toMatchObject({ item: 't1', quote: 'guru', gate: true })
  })
})

describe('reasons of a rejection', () => {
  it.each([
    ['Too long, make it shorter', ['shorter']],
    ['Más corto y más sencillo, por favor', ['shorter', 'simpler']],
    ['More friendly', ['warmer']],
    ['The picture is wrong', []],
  ])('“%s” asks for %j', (reason, modes) => {
    expect(modesIn(reason)).toEqual(modes)
  })
})
