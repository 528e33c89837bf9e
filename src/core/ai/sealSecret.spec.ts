import { modelKeyPlace, openSecret, sealSecret } from './sealSecret'

const secret = 'a secret of the installation'
const place = modelKeyPlace('tenant-a')
const sealed = sealSecret({ value: 'sk-test-1234', secret, place })

describe('sealSecret', () => {
  it('opens in its own place, and does not hold the value in clear', () => {
    expect(openSecret({ sealed, secret, place })).toBe('sk-test-1234')
    expect(sealed).not.toContain('sk-test')
    expect(sealSecret({ value: 'sk-test-1234', secret, place })).not.toBe(sealed)
  })

  it.each([
    ['another tenant', { place: modelKeyPlace('tenant-b') }],
    ['another document', { place: { ...place, id: 'other' } }],
    ['another field', { place: { ...place, field: 'smtp' } }],
    ['another collection', { place: { ...place, collection: 'users' } }],
    ['another secret', { secret: 'not the secret at all' }],
    ['a changed envelope', { sealed: `${sealed.slice(0, -2)}AA` }],
    ['a shortened tag', { sealed: sealed.replace(/^(v1\.[^.]+\.)[^.]+/, '$1AAAA') }],
    ['what is no envelope', { sealed: 'sk-test-1234' }],
  ])('does not open for %s', (_, change) => {
    expect(openSecret({ sealed, secret, place, ...change })).toBeNull()
  })
})
