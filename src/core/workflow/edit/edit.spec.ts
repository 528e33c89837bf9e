import fc from 'fast-check'
import { ROLE_NAMES } from '../../agents/roles'
import { KNOWN_TOOLS } from '../../agents/toolNames'
import { withDescendants } from '../childrenOf'
import { anyTeam } from '../../../../tests/helpers/anyTeam'
import type { TeamStep } from '../step'
import { STEP_TYPES } from '../stepTypes'
import { teamDefinitionSchema } from '../team'
import { type KnownNames, validateTeam } from '../validateTeam'
import { insertStep } from './insertStep'
import { moveStep } from './moveStep'
import { newStep } from './newStep'
import { offeredPlaceholders } from './offeredPlaceholders'
import { removeStep } from './removeStep'
import { renameStep } from './renameStep'
import { replaceStep } from './replaceStep'

const known: KnownNames = { agents: new Set(ROLE_NAMES), tools: KNOWN_TOOLS }

const agent = (id: string, task = ''): TeamStep => ({
  id,
  type: 'agent',
  agent: 'copywriter',
  writes: 'plan',
  task,
})
const idsOf = (steps: readonly TeamStep[]): string[] =>
  steps.flatMap(withDescendants).map(({ id }) => id)
const isValid = (steps: readonly TeamStep[]): boolean => 'team' in validateTeam({ steps }, known)

describe('editing a team', () => {
  it('adds behind a step that then is waited for, and inside a list', () => {
    const steps = insertStep([agent('a'), agent('b')], { step: agent('new'), at: { after: 'a' } })
    expect(steps.map(({ id, needs }) => [id, needs])).toEqual([
      ['a', undefined],
      ['new', ['a']],
      ['b', undefined],
    ])
    const list: TeamStep = { id: 'list', type: 'parallel', steps: [agent('x')] }
    expect(idsOf(insertStep([list], { step: agent('new'), at: { inside: 'list' } }))).toEqual([
      'list',
      'x',
      'new',
    ])
  })

  it('makes a sequence of a step that was alone in its place and the one behind it', () => {
    const loop: TeamStep = {
      id: 'loop',
      type: 'loop',
      body: agent('draft'),
      score: '1',
      until: 80,
      max: 3,
    }
    const [changed] = insertStep([loop], { step: agent('review'), at: { after: 'draft' } })
    expect(changed).toMatchObject({
      type: 'loop',
      body: { id: 'sequence', type: 'sequence', steps: [{ id: 'draft' }, { id: 'review' }] },
    })
  })

  it('removes a step with what is in it, what cannot be without it, and waits for it', () => {
    const loop: TeamStep = {
      id: 'loop',
      type: 'loop',
      body: agent('x'),
      score: '',
      until: 1,
      max: 1,
    }
    const waiting: TeamStep = { ...agent('after'), needs: ['loop', 'a'] }
    expect(removeStep([agent('a'), loop, waiting], 'x')).toEqual([
      agent('a'),
      { ...agent('after'), needs: ['a'] },
    ])
  })

  it('removes a branch with the last step of its first side, and keeps it without its other side', () => {
    const branch: TeamStep = {
      id: 'branch',
      type: 'branch',
      when: { value: '', is: 'notEmpty' },
      then: { id: 'so', type: 'sequence', steps: [agent('x')] },
      else: { id: 'otherwise', type: 'sequence', steps: [agent('y')] },
    }
    expect(removeStep([agent('a'), branch], 'x')).toEqual([agent('a')])
    const [kept] = removeStep([branch], 'y')
    expect(kept).toMatchObject({ id: 'branch', then: { id: 'so', steps: [{ id: 'x' }] } })
    expect(kept).not.toHaveProperty('else.id')
  })

  it('keeps an approval whose rewriting was removed', () => {
    const approve: TeamStep = {
      id: 'ask',
      type: 'approve',
      message: '',
      content: null,
      max: 1,
      rewrite: agent('again'),
    }
    expect(idsOf(removeStep([approve], 'again'))).toEqual(['ask'])
  })

  it('renames a step wherever others name it, and no step whose name only begins alike', () => {
    const steps = [
      agent('plan'),
      agent('plan2', '{{steps.plan.output}} {{ steps.plan2.output.x }} plan'),
      { ...agent('c', '{{steps.plan.output.text}}'), needs: ['plan', 'plan2'] },
    ]
    expect(renameStep(steps, 'plan', 'idea')).toEqual([
      agent('idea'),
      agent('plan2', '{{steps.idea.output}} {{ steps.plan2.output.x }} plan'),
      { ...agent('c', '{{steps.idea.output.text}}'), needs: ['idea', 'plan2'] },
    ])
  })

  it('moves a step among its own, and nowhere at the end', () => {
    const list: TeamStep = { id: 'list', type: 'sequence', steps: [agent('x'), agent('y')] }
    expect(idsOf(moveStep([list], 'y', -1))).toEqual(['list', 'y', 'x'])
    expect(idsOf(moveStep([list], 'y', 1))).toEqual(['list', 'x', 'y'])
  })

  it('offers what a step may name, and nothing behind it', () => {
    const team = teamDefinitionSchema.parse({
      brief: [{ name: 'goal', type: 'text', label: { en: 'Goal', es: 'Objetivo' } }],
      steps: [
        agent('plan'),
        {
          id: 'ask',
          type: 'approve',
          message: '',
          content: '{{steps.plan.output}}',
          max: 2,
          rewrite: agent('again'),
        },
        { ...agent('after'), needs: ['ask'] },
      ],
    })
    expect(offeredPlaceholders({ team, id: 'again', known })).toEqual([
      'brief.goal',
      'steps.plan.output',
      'approval.reason',
      'approval.content',
      'approval.round',
    ])
    expect(offeredPlaceholders({ team, id: 'plan', known })).toEqual(['brief.goal'])
  })

  it('begins each kind of step with one that the schema takes', () => {
    for (const type of STEP_TYPES)
      expect(teamDefinitionSchema.safeParse({ steps: [newStep(type, new Set())] }).success).toBe(
        true,
      )
  })

  it('gives back any team whole: replaced by itself, moved there and back, renamed and renamed back', () => {
    fc.assert(
      fc.property(anyTeam, fc.nat(), (steps, seed) => {
        const all = steps.flatMap(withDescendants)
        const step = all[seed % all.length]!
        expect(replaceStep(steps, step.id, step)).toEqual(steps)
        expect(renameStep(renameStep(steps, step.id, 'zz'), 'zz', step.id)).toEqual(steps)
        const renamed = renameStep(steps, step.id, 'zz')
        expect(isValid(renamed)).toBe(isValid(steps))
      }),
      { numRuns: 50 },
    )
  })

  it('adds to any team one step and nothing else, and removes exactly it again', () => {
    fc.assert(
      fc.property(anyTeam, fc.nat(), (steps, seed) => {
        const ids = idsOf(steps)
        const at = { after: ids[seed % ids.length]! }
        const added = insertStep(steps, { step: agent('zz'), at })
        expect(idsOf(added).filter((id) => id === 'zz')).toHaveLength(1)
        expect(new Set([...idsOf(added)].filter((id) => ids.includes(id)))).toEqual(new Set(ids))
        expect(idsOf(removeStep(added, 'zz'))).not.toContain('zz')
      }),
      { numRuns: 50 },
    )
  })
})
