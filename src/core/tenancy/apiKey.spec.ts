import { formatApiKey, parseApiKey, RANDOM_LENGTH } from './apiKey'
import { crc32 } from './crc32'

const made = formatApiKey((below) => 7 % below)

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32('123456789')).toBe(0xcbf43926)
  })
})

describe('API keys', () => {
  it('have a mark, 43 characters of base 62 and a checksum', () => {
    expect(made.key).toMatch(new RegExp(`^ts_live_[0-9A-Za-z]{${RANDOM_LENGTH}}_[0-9a-f]{8}$`))
    expect(made.key.startsWith(made.prefix)).toBe(true)
    expect(made.prefix).toHaveLength('ts_live_'.length + 8)
  })

  it('are parsed back', () => {
    expect(parseApiKey(made.key)).toEqual(made)
  })

  it.each([
    ['a wrong checksum', made.key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['another random part', made.key.replace('ts_live_7', 'ts_live_8')],
    ['another mark', made.key.replace('ts_live_', 'ts_test_')],
    ['a line after it', `${made.key}\n`],
    ['nothing', ''],
  ])('are refused with %s', (_, key) => {
    expect(parseApiKey(key)).toBeNull()
  })
})
