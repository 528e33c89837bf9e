import { TARGET_KINDS } from '../../../core/targets/targetKinds'
import { missingOf, toDraft, toSettings } from './targetDraft'

describe('the form of a target', () => {
  it('sends back what it was given, with lists as lists and without what is empty', () => {
    const settings = { repository: 'https://git.example/site.git', keep: ['CNAME', 'README.md'] }
    const draft = toDraft('git', settings)
    expect(draft).toMatchObject({ branch: '', keep: 'CNAME, README.md' })
    expect(toSettings('git', draft)).toEqual(settings)
  })

  it('sends a port as a number', () => {
    const settings = { folder: 'shop', hosts: ['www.example.com'], port: 8080 }
    expect(toSettings('folder', toDraft('folder', settings))).toEqual(settings)
  })

  it('keeps what it does not ask for, and a box that was off', () => {
    const git = { repository: 'site.git', keep: [], authorName: 'Ana', authorEmail: 'a@b.example' }
    expect(toSettings('git', toDraft('git', git), git)).toMatchObject({ authorName: 'Ana' })
    const s3 = { bucket: 'site', accessKeyId: 'key', pathStyle: false }
    expect(toSettings('s3', toDraft('s3', s3), s3)).toMatchObject({ pathStyle: false })
  })

  it('leaves out a box that is not ticked and keeps one that is', () => {
    const draft = { ...toDraft('s3', { bucket: 'site', accessKeyId: 'key' }), pathStyle: true }
    expect(toSettings('s3', draft)).toEqual({
      bucket: 'site',
      accessKeyId: 'key',
      pageNames: 'folders',
      pathStyle: true,
    })
    expect(toSettings('s3', { ...draft, pathStyle: false })).not.toHaveProperty('pathStyle')
  })

  it('names what is needed and empty, blanks included', () => {
    expect(missingOf('cloudflare-pages', { project: '  ', accountId: 'a' })).toEqual(['project'])
    for (const kind of TARGET_KINDS)
      expect(missingOf(kind, toDraft(kind, {})).length > 0).toBe(kind !== 'zip')
  })
})
