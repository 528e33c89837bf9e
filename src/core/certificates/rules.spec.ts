import { makeCertificate } from '../../../tests/helpers/acme/makeCertificate'
import { budgetLine, fullLine } from './budget'
import { challengeDigestOf } from './challengeDigestOf'
import { checkUpload } from './checkUpload'
import { coversHost } from './coversHost'
import { explainProblem, problemOf } from './explainProblem'
import { LETS_ENCRYPT_LIMITS, parseLimits } from './limits'
import { makeChallengeCertificate } from './makeChallengeCertificate'
import { nextAttempt } from './nextAttempt'
import { readCertificate } from './readCertificate'
import { readDer } from './readDer'
import { registeredDomain } from './registeredDomain'
import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto'

const HOUR = 60 * 60 * 1000
const now = new Date('2026-05-01T12:00:00Z')
const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR)

describe('coversHost', () => {
  it.each([
    ['www.example.com', true],
    ['example.com', false],
    ['shop.sites.example.com', true],
    ['sites.example.com', false],
    ['a.shop.sites.example.com', false],
    ['evilsites.example.com', false],
  ])('%s: %s', (host, covered) => {
    expect(coversHost(['www.example.com', '*.sites.example.com'], host)).toBe(covered)
  })
})

it.each([
  ['www.example.com', 'example.com'],
  ['a.b.example.co.uk', 'example.co.uk'],
  ['*.sites.example.com', 'example.com'],
  ['me.github.io', 'me.github.io'],
  ['co.uk', 'co.uk'],
  ['xn--mgbh0fb.xn--kgbechtv', 'xn--mgbh0fb.xn--kgbechtv'],
])('the registered domain of %s is %s', (host, domain) => {
  expect(registeredDomain(host)).toBe(domain)
})

describe('the budget', () => {
  const line = (times: Date[], limit: 'failures' | 'orders' = 'failures') =>
    budgetLine({ limit, subject: 'x', limits: LETS_ENCRYPT_LIMITS, times, now })

  it('forgets what lies before the window', () => {
    const times = [before(3), before(2), before(0.5)]
    expect(line(times)).toMatchObject({ used: 1, max: 5, freeAt: null })
  })

  it('says when there is room again: once the oldest that counts is out of the window', () => {
    const times = [0.9, 0.8, 0.7, 0.6, 0.5].map(before)
    expect(line(times).freeAt).toBe(new Date(before(0.9).getTime() + HOUR).toISOString())
    // One beyond the limit: two have to go.
    expect(line([before(0.95), ...times]).freeAt).toBe(
      new Date(before(0.9).getTime() + HOUR).toISOString(),
    )
  })

  it('names the line that forbids an order the longest', () => {
    const short = line([0.9, 0.8, 0.7, 0.6, 0.5].map(before))
    const long = line(
      Array.from({ length: 300 }, () => before(0.1)),
      'orders',
    )
    expect(fullLine([short, long, line([])])?.limit).toBe('orders')
    expect(fullLine([line([])])).toBeUndefined()
  })

  it('takes limits of other authorities', () => {
    expect(parseLimits('orders=10/2h, set=1/24h')).toMatchObject({
      orders: { max: 10, window: 2 * HOUR },
      set: { max: 1, window: 24 * HOUR },
      failures: LETS_ENCRYPT_LIMITS.failures,
    })
    expect(() => parseLimits('orders=10/0h')).toThrow('is no limit')
  })
})

describe('nextAttempt', () => {
  const pauses = (kind: 'check' | 'refused' | 'unreachable' | 'limit', random: number) =>
    Array.from({ length: 20 }, (_, index) =>
      nextAttempt({ now, kind, failures: index + 1, random: () => random }).getTime(),
    ).map((time) => time - now.getTime())

  it('stays within five failed authorisations an hour, however chance falls', () => {
    const elapsed = pauses('refused', 0).reduce<number[]>(
      (sums, pause) => [...sums, (sums.at(-1) ?? 0) + pause],
      [],
    )
    expect(elapsed.filter((time) => time < HOUR).length).toBeLessThan(5)
  })

  it('waits longer each time, up to a bound', () => {
    for (const kind of ['check', 'refused', 'unreachable', 'limit'] as const) {
      const all = pauses(kind, 1)
      expect(all).toEqual([...all].sort((a, b) => a - b))
      expect(all.at(-1)).toBeLessThanOrEqual(24 * HOUR)
    }
  })

  it('never comes before the authority wants', () => {
    const notBefore = new Date(now.getTime() + 40 * HOUR)
    expect(nextAttempt({ now, kind: 'limit', failures: 1, notBefore })).toEqual(notBefore)
  })
})

describe('checkUpload', () => {
  const root = makeCertificate({ name: 'Root' })
  const middle = makeCertificate({ name: 'Middle', issuer: root, authority: true })
  const leaf = makeCertificate({ names: ['www.example.com', '*.example.org'], issuer: middle })
  const today = new Date()
  const check = (chain: string, key = leaf.key, hosts = ['www.example.com']) =>
    checkUpload({ chain, key, hosts, now: today })

  it('puts the chain in order, and leaves out roots and strangers', () => {
    const stranger = makeCertificate({ names: ['www.stranger.net'], issuer: root })
    const { chain, warnings, facts } = check(
      [stranger, root, middle, leaf].map(({ certificate }) => certificate).join('\n'),
    )
    expect(chain).toBe(leaf.certificate + middle.certificate)
    expect(warnings).toEqual(['reordered', 'unrelated'])
    expect(facts.names).toEqual(['www.example.com', '*.example.org'])
    expect(facts.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('warns of a chain without intermediates, and of one that signs itself', () => {
    expect(check(leaf.certificate).warnings).toEqual(['incomplete'])
    const own = makeCertificate({ names: ['www.example.com'] })
    expect(check(own.certificate, own.key).warnings).toEqual(['self_signed'])
  })

  it.each([
    ['a key of another certificate', leaf.certificate, middle.key, 'belongs to none'],
    ['no certificate', 'hello', leaf.key, 'no certificate in it'],
    [
      'a damaged certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      leaf.key,
      'damaged',
    ],
    ['no key', leaf.certificate, 'hello', 'no private key'],
    [
      'a key with a password',
      leaf.certificate,
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\n',
      'has a password',
    ],
  ])('refuses %s', (_, chain, key, message) => {
    expect(() => check(chain, key)).toThrow(message)
  })

  it('refuses keys and certificates that no browser would take', () => {
    const names = ['www.example.com']
    const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey
    const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey
    const of = (keyPair: KeyObject) => makeCertificate({ names, issuer: middle, keyPair })
    const short = of(rsa(1024))
    const odd = of(ec('secp256k1'))
    const client = makeCertificate({ names, issuer: middle, purposes: ['1.3.6.1.5.5.7.3.2'] })
    const server = makeCertificate({ names, issuer: middle, purposes: ['1.3.6.1.5.5.7.3.1'] })
    expect(() => check(short.certificate, short.key)).toThrow('too short')
    expect(() => check(odd.certificate, odd.key)).toThrow('not secp256k1')
    expect(() => check(client.certificate, client.key)).toThrow('not one for servers')
    expect(check(server.certificate, server.key).facts.names).toEqual(names)
  })

  it('reads keys in every form of PEM, with words around, and writes one', () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const { certificate } = makeCertificate({ names: ['www.example.com'], keyPair: key })
    const forms = (['pkcs1', 'pkcs8'] as const).map((type) => key.export({ type, format: 'pem' }))
    for (const form of forms) {
      const checked = check(`Bag\n${certificate}\ntrailing`, `# mine\n${form.toString()}garbage`)
      expect(checked.key).toBe(forms[1])
      expect(checked.chain).toBe(certificate)
    }
  })

  it('takes the newer of two certificates with one key', () => {
    const keyPair = createPrivateKey(leaf.key)
    const made = (hours: number) =>
      makeCertificate({
        names: ['www.example.com'],
        issuer: middle,
        keyPair,
        notAfter: new Date(today.getTime() + hours * HOUR),
      }).certificate
    const [old, newer] = [made(-1), made(24)]
    expect(check(old + newer).chain).toBe(newer)
  })

  it('refuses what is over, not yet, or for other hosts', () => {
    const dated = (from: number, to: number) =>
      makeCertificate({
        names: ['www.example.com'],
        notBefore: new Date(today.getTime() + from * HOUR),
        notAfter: new Date(today.getTime() + to * HOUR),
      })
    const over = dated(-48, -24)
    const early = dated(24, 48)
    expect(() => check(over.certificate, over.key)).toThrow('has expired')
    expect(() => check(early.certificate, early.key)).toThrow('holds from')
    expect(() => check(leaf.certificate, leaf.key, ['example.org'])).toThrow('not for example.org')
  })
})

describe('reading certificates', () => {
  it('reads names, times, and the id that ARI knows it by', () => {
    const root = makeCertificate({ name: 'Root' })
    const leaf = makeCertificate({ names: ['WWW.example.com'], issuer: root })
    const facts = readCertificate(leaf.certificate)
    const { serialNumber } = new X509Certificate(leaf.certificate)
    expect(facts.names).toEqual(['www.example.com'])
    expect(facts.issuer).toBe('Root')
    expect(facts.serial.replace(/^(00)+/, '')).toBe(
      serialNumber.toLowerCase().replace(/^(00)+/, ''),
    )
    const [keyId, serial] = facts.ariId?.split('.') ?? []
    expect(Buffer.from(keyId ?? '', 'base64url')).toHaveLength(20)
    expect(Buffer.from(serial ?? '', 'base64url').toString('hex')).toBe(facts.serial)
  })

  it('throws, and does nothing else, for bytes that are cut short or nested without end', () => {
    const { raw } = new X509Certificate(makeCertificate({ names: ['a.example.com'] }).certificate)
    for (let length = 1; length < raw.length - 1; length += 7)
      expect(() => readDer(Buffer.from(raw.subarray(0, length)))).toThrow('no DER')
    expect(() => readDer(Buffer.from('30'.repeat(40), 'hex'))).toThrow('no DER')
    const nested = Array.from({ length: 40 }).reduce<Buffer>(
      (inner) => Buffer.concat([Buffer.from([0x30, inner.length]), inner]),
      Buffer.alloc(0),
    )
    expect(() => readDer(nested)).toThrow('no DER')
  })

  it('carries the digest of the key authorization in the certificate of TLS-ALPN-01', () => {
    const { certificate, key } = makeChallengeCertificate({
      host: 'www.example.com',
      keyAuthorization: 'token.thumbprint',
    })
    const parsed = new X509Certificate(certificate)
    expect(challengeDigestOf(Buffer.from(parsed.raw))).toBe(
      createHash('sha256').update('token.thumbprint').digest('hex'),
    )
    expect(parsed.subjectAltName).toBe('DNS:www.example.com')
    expect(parsed.verify(parsed.publicKey)).toBe(true)
    expect(key).toContain('PRIVATE KEY')
    expect(challengeDigestOf(Buffer.from('nonsense'))).toBeNull()
  })
})

describe('problems of authorities', () => {
  it.each([
    ['rateLimited', 429, 'rateLimited', 'limit'],
    ['anything', 503, 'unreachable', 'unreachable'],
    ['connection', 0, 'unreachable', 'unreachable'],
    ['connection', 400, 'connection', 'refused'],
    ['caa', 403, 'caa', 'refused'],
    ['unheardOf', 403, 'refused', 'refused'],
    ['toString', 403, 'refused', 'refused'],
  ])('%s with %d is %s', (type, status, code, kind) => {
    expect(problemOf({ type, status })).toEqual({ code, kind })
  })

  it('say what to do in two languages, and keep what they say of foreign words as it is', () => {
    const problem = { code: 'caa', host: 'www.example.com', detail: '$& {host}' } as const
    expect(explainProblem(problem)).toContain('Add it to the CAA records')
    expect(explainProblem(problem)).toContain('$& {host}')
    expect(explainProblem(problem, 'es')).toContain('registros CAA')
  })
})
