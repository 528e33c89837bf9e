import { idsAmong } from './idsAmong'

describe('ids among references', () => {
  it('are those of the kind, and whole where a name has a comma or a slash', () => {
    const references = ['api-keys/k', 'link/Mara Amsel, Korn/Co', 'users/1', 'users/2'].join('\n')
    expect(idsAmong(references, 'users')).toEqual(['1', '2'])
    expect(idsAmong(references, 'link')).toEqual(['Mara Amsel, Korn/Co'])
    expect(idsAmong('', 'users')).toEqual([])
  })
})
