import type { RenderIssue } from '../../render/types'
import { issueEntries } from './issueEntries'

const issue = (more: Partial<RenderIssue>): RenderIssue => ({
  level: 'warning',
  code: 'headings',
  message: 'No main heading.',
  page: '/',
  ...more,
})

describe('issueEntries', () => {
  it('tells of errors first, and how many there are beyond what a log is to hold', () => {
    const many = Array.from({ length: 1000 }, (_, n) => issue({ page: `/p${n}` }))
    const entries = issueEntries([...many, issue({ level: 'error', page: '/wrong' })])
    expect(entries).toHaveLength(201)
    expect(entries[0]).toMatchObject({ level: 'error', page: '/wrong' })
    expect(entries.at(-1)).toMatchObject({ level: 'warning', message: '… and 801 more of them.' })
  })

  it('keeps all of a few, and no message of any length', () => {
    const [entry, ...more] = issueEntries([issue({ message: 'x'.repeat(50_000) })])
    expect(more).toEqual([])
    expect(entry?.message).toHaveLength(1000)
  })
})
