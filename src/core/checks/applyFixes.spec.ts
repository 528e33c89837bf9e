import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { applyFixes } from './applyFixes'
import type { CheckFix } from './types'

const action = (id: string, url: string) => ({ id, label: id, type: 'url', url })

const hero = (more: object = {}): BlockData => ({
  ...registry.get('hero')?.defaults,
  blockType: 'hero',
  id: 'h',
  actions: [action('a', 'www.a.example'), action('b', '#'), action('c', '#'), action('d', '/d')],
  ...more,
})

const remove = (row: number): CheckFix => ({
  name: 'removeLink',
  block: 'h',
  changes: [{ path: `actions.${row}` }],
})

const addHttps: CheckFix = {
  name: 'addHttps',
  block: 'h',
  changes: [{ path: 'actions.0.url', value: 'https://www.a.example' }],
}

describe('applyFixes', () => {
  it('takes out several rows of a list and changes others, each once', () => {
    const result = applyFixes({
      layout: [hero()],
      registry,
      fixes: [remove(1), addHttps, remove(2), remove(1)],
    })
    expect(result.ok && result.layout[0]?.actions).toEqual([
      action('a', 'https://www.a.example'),
      action('d', '/d'),
    ])
  })

  it('changes no locked field', () => {
    const locked = hero({ lockedFields: ['actions'] })
    expect(applyFixes({ layout: [locked], registry, fixes: [addHttps] })).toMatchObject({
      ok: false,
      refusal: { code: 'locked', blockId: 'h' },
    })
  })

  it('leaves out what is refused, and says why where nothing is left', () => {
    const locked = hero({ id: 'l', lock: 'all' })
    const fixes = [{ ...remove(1), block: 'l' }, remove(1)]
    const result = applyFixes({ layout: [locked, hero()], registry, fixes })
    expect(result.ok && result.layout[0]).toBe(locked)
    expect(result.ok && result.layout[1]?.actions).toHaveLength(3)
    expect(applyFixes({ layout: [locked], registry, fixes: [fixes[0] as CheckFix] })).toMatchObject(
      { ok: false, refusal: { code: 'locked', blockId: 'l' } },
    )
  })
})
