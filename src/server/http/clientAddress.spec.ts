import { clientAddress } from './clientAddress'

const from = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.1' },
  }) as Parameters<typeof clientAddress>[0]

describe('clientAddress', () => {
  it('ignores what the client claims when there is no proxy to trust', () => {
    expect(clientAddress(from('203.0.113.9'), 0)).toBe('10.0.0.1')
  })

  it('takes the entry that the outermost trusted proxy wrote, not what stands before it', () => {
    expect(clientAddress(from('6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9')
    expect(clientAddress(from('6.6.6.6, 203.0.113.9, 10.0.0.7'), 2)).toBe('203.0.113.9')
  })

  it('falls back to the peer when the header is missing or too short', () => {
    expect(clientAddress(from(), 1)).toBe('10.0.0.1')
    expect(clientAddress(from('203.0.113.9'), 2)).toBe('10.0.0.1')
  })
})
