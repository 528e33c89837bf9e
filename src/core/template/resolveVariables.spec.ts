import { isTauseError, type FieldIssue } from '../errors'
import { parseManifest } from './manifestSchema'
import { resolveVariables } from './resolveVariables'
import { specManifest } from './specFixtures'

const manifest = parseManifest(specManifest())

const issuesOf = (answers: unknown): FieldIssue[] => {
  try {
    resolveVariables({ manifest, answers })
  } catch (error) {
    if (isTauseError(error) && error.status === 422) return error.issues
    throw error
  }
  return []
}

describe('resolveVariables', () => {
  it('completes the answers with defaults', () => {
    expect(resolveVariables({ manifest, answers: { delivers: false, plan: null } })).toEqual({
      speciality: 'sourdough',
      delivers: false,
      plan: 'basic',
      hours: [{ day: 'Tuesday', from: '06:00' }],
    })
  })

  it('gives each caller a default of its own', () => {
    const first = resolveVariables({ manifest })
    ;(first.hours as unknown[]).push('changed')
    expect(resolveVariables({ manifest }).hours).toHaveLength(1)
  })

  it('points to every field that misses, and inside lists', () => {
    const answers = {
      speciality: 'x'.repeat(41),
      delivers: 'yes',
      plan: 'gold',
      hours: [{ from: '9' }],
    }
    expect(issuesOf(answers)).toEqual([
      { pointer: '/variables/speciality', message: 'must NOT have more than 40 characters' },
      { pointer: '/variables/delivers', message: 'must be boolean' },
      { pointer: '/variables/plan', message: 'must be one of "basic", "pro"' },
      { pointer: '/variables/hours/0', message: "must have required property 'day'" },
    ])
  })

  it('refuses unknown variables and unknown fields of a row', () => {
    expect(issuesOf({ 'a/b': 1 })).toEqual([
      { pointer: '/variables/a~1b', message: 'is not a variable of this template' },
    ])
    expect(issuesOf({ hours: [{ day: 'Monday', blockType: 'hero' }] })).toHaveLength(1)
  })

  it('refuses keys that reach a prototype', () => {
    expect(issuesOf(JSON.parse('{"__proto__":{"speciality":"x"}}'))).toEqual([
      { pointer: '/variables/__proto__', message: 'is a forbidden key' },
    ])
    expect(issuesOf(JSON.parse('{"hours":[{"day":"x","constructor":{}}]}'))).toHaveLength(1)
  })

  it.each([[], 'text', 7])('refuses %j in the place of answers', (answers) => {
    expect(issuesOf(answers)).toEqual([{ pointer: '/variables', message: 'must be an object' }])
  })
})
