import { applyCheck, type Findings } from './applyCheck'
import { caaAllows } from './caaVerdict'
import type { DomainRow, Finding } from './domainState'
import { isLive } from './domainState'
import { nextStep } from './nextStep'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const START = new Date('2026-03-01T00:00:00Z')
const after = (ms: number): Date => new Date(START.getTime() + ms)

const yes: Finding = { outcome: 'yes', code: 'ok' }
const noTxt: Finding = { outcome: 'no', code: 'txt_missing' }
const elsewhere: Finding = { outcome: 'no', code: 'elsewhere', found: ['192.0.2.7'] }
const dnsDown: Finding = { outcome: 'unknown', code: 'dns_down' }
const both = (ownership: Finding, routing: Finding): Findings => ({ ownership, routing })

const fresh: DomainRow = {
  host: 'www.example.com',
  ownership: 'pending',
  routing: 'pending',
  certificate: 'pending',
}
const verified: DomainRow = { ...fresh, ownership: 'verified', routing: 'verified' }

/** Looks again and again, always when the last look said. */
const lookOn = (
  from: DomainRow,
  findings: Findings,
  until: (domain: DomainRow) => boolean,
): { domain: DomainRow; looks: number; now: Date } => {
  let domain = from
  let now = START
  for (let looks = 1; looks < 1000; looks += 1) {
    domain = { ...domain, ...applyCheck({ domain, findings, now, random: () => 0.5 }) }
    if (until(domain) || !domain.nextCheckAt) return { domain, looks, now }
    now = new Date(domain.nextCheckAt)
  }
  throw new Error('The looks have no end.')
}

const stepOf = (domain: DomainRow, needsCertificate = true) =>
  nextStep(domain, { needsCertificate })

describe('a domain that is looked at', () => {
  it('is verified as soon as its records are right, part by part', () => {
    const half = applyCheck({ domain: fresh, findings: both(yes, elsewhere), now: START })
    expect(half).toMatchObject({ ownership: 'verified', routing: 'pending', failures: 0 })
    expect(stepOf({ ...fresh, ...half })).toMatchObject({ part: 'routing', code: 'elsewhere' })
    const whole = applyCheck({
      domain: { ...fresh, ...half },
      findings: both(yes, yes),
      now: START,
    })
    expect(whole).toMatchObject({ ownership: 'verified', routing: 'verified' })
    expect(stepOf({ ...fresh, ...whole })).toMatchObject({ part: 'certificate', kind: 'wait' })
    expect(stepOf({ ...fresh, ...whole }, false)).toMatchObject({ part: 'live', kind: 'done' })
    expect(isLive({ ...fresh, ...whole }, true)).toBe(false)
    expect(isLive({ ...fresh, ...whole, certificate: 'verified' }, true)).toBe(true)
  })

  it('is looked at quickly at first, then slower, and after days only when somebody asks', () => {
    const { domain, looks, now } = lookOn(fresh, both(noTxt, elsewhere), () => false)
    expect(now.getTime() - START.getTime()).toBeGreaterThanOrEqual(7 * DAY)
    expect(looks).toBeLessThan(80)
    expect(domain).toMatchObject({ ownership: 'pending', nextCheckAt: null })
    expect(stepOf(domain)).toMatchObject({ code: 'stopped', kind: 'act' })
    const findings = both(noTxt, elsewhere)
    const asked = applyCheck({ domain, findings, asked: true, now, random: () => 0.5 })
    expect(new Date(asked.nextCheckAt ?? 0).getTime() - now.getTime()).toBeLessThan(HOUR)
    expect(stepOf({ ...domain, ...asked })).toMatchObject({ code: 'txt_missing' })
    const early = applyCheck({ domain: fresh, findings, now: START, random: () => 0.5 })
    expect(new Date(early.nextCheckAt ?? 0).getTime() - START.getTime()).toBeLessThan(HOUR)
  })

  it('stays verified while the DNS is down, however long', () => {
    let domain = verified
    for (let day = 0; day < 30; day += 1)
      domain = {
        ...domain,
        ...applyCheck({ domain, findings: both(dnsDown, dnsDown), now: after(day * DAY) }),
      }
    expect(domain).toMatchObject({ ownership: 'verified', routing: 'verified', failures: 0 })
    expect(domain.nextCheckAt).not.toBeNull()
  })

  it('is warned at the first failure, and fails only after several over days', () => {
    const findings = both(noTxt, elsewhere)
    const once = applyCheck({ domain: verified, findings, now: START })
    expect(once).toMatchObject({ ownership: 'verified', routing: 'verified', failures: 1 })
    expect(stepOf({ ...verified, ...once })).toMatchObject({ kind: 'warn' })

    let hurried: DomainRow = verified
    for (let minute = 0; minute < 60; minute += 1)
      hurried = {
        ...hurried,
        ...applyCheck({ domain: hurried, findings, now: after(minute * 60_000) }),
      }
    expect(hurried).toMatchObject({ ownership: 'verified', failures: 60 })

    const { domain, now } = lookOn(verified, findings, ({ ownership }) => ownership === 'failed')
    expect(domain).toMatchObject({ ownership: 'failed', routing: 'failed' })
    expect(now.getTime() - START.getTime()).toBeGreaterThanOrEqual(3 * DAY)
    expect(now.getTime() - START.getTime()).toBeLessThan(5 * DAY)
    expect(stepOf(domain)).toMatchObject({ part: 'ownership', kind: 'act' })
    const back = applyCheck({ domain, findings: both(yes, yes), now })
    expect(back).toMatchObject({ ownership: 'verified', routing: 'verified', failures: 0 })
  })

  it('begins to count anew when one look in between was right', () => {
    const bad = both(noTxt, elsewhere)
    let domain = { ...verified, ...applyCheck({ domain: verified, findings: bad, now: START }) }
    domain = { ...domain, ...applyCheck({ domain, findings: both(yes, yes), now: after(DAY) }) }
    expect(domain).toMatchObject({ failures: 0 })
    expect(domain.checks?.failingSince).toBeUndefined()
  })

  it('stays up without its TXT record while it leads here, with a warning', () => {
    const { domain } = lookOn(verified, both(noTxt, yes), ({ checks }) => (checks?.looks ?? 0) > 20)
    expect(domain).toMatchObject({ ownership: 'verified', failures: 0 })
    expect(stepOf(domain, false)).toMatchObject({ kind: 'warn', code: 'txt_gone' })
  })

  it('goes after days when the record of another tenant has taken the place of its own', () => {
    const found = [`tause-${'0'.repeat(32)}`]
    const others: Finding = { outcome: 'no', code: 'txt_other', found }
    const gone = lookOn(verified, both(others, yes), ({ ownership }) => ownership === 'failed')
    expect(gone.now.getTime() - START.getTime()).toBeGreaterThanOrEqual(3 * DAY)
    expect(gone.domain).toMatchObject({ ownership: 'failed' })
    const some: Finding = { outcome: 'no', code: 'txt_other', found: ['v=anything'] }
    const kept = lookOn(verified, both(some, yes), ({ checks }) => (checks?.looks ?? 0) > 20)
    expect(kept.domain).toMatchObject({ ownership: 'verified', failures: 0 })
  })

  it('without its TXT record is never verified for the first time by leading here', () => {
    const { domain } = lookOn(fresh, both(noTxt, yes), () => false)
    expect(domain).toMatchObject({ ownership: 'pending', routing: 'verified' })
  })

  it('is looked at again at the end of a quarantine', () => {
    const until = after(20 * DAY).toISOString()
    const kept: Finding = { outcome: 'no', code: 'quarantined', until }
    const { domain } = lookOn(fresh, both(kept, yes), () => true)
    expect(domain).toMatchObject({ ownership: 'pending', nextCheckAt: until })
    expect(stepOf(domain).text.en).toContain('2026-03-21')
  })

  it('says what stands in the way of a certificate', () => {
    const caa = { at: START.toISOString(), allowed: false, found: ['0 issue "other.example"'] }
    const checked = applyCheck({
      domain: verified,
      findings: { ...both(yes, yes), caa },
      now: START,
    })
    expect(stepOf({ ...verified, ...checked })).toMatchObject({ code: 'caa', kind: 'act' })
  })

  it.each([
    ['failed', 'certificate_failed', 'act'],
    ['pending', 'certificate_delayed', 'wait'],
  ] as const)(
    'says why a certificate could not be had, also while it is %s',
    (state, code, kind) => {
      const problem = { en: 'The authority does not answer.', es: 'La autoridad no responde.' }
      const { domain } = lookOn(verified, both(noTxt, yes), () => true)
      const step = nextStep(
        { ...domain, certificate: state },
        { needsCertificate: true, certificateProblem: problem },
      )
      expect(step).toMatchObject({ part: 'certificate', code, kind })
      expect(step.text.en).toContain(problem.en)
      expect(step.text.es).toContain(problem.es)
    },
  )

  it.each<[string, string[], boolean, boolean]>([
    ['no record of those that say who', ['iodef mailto:a@b.example'], true, true],
    ['one of ours among others', ['issue other.example', 'issue letsencrypt.org'], true, true],
    ['ours with parameters', ['issue  LetsEncrypt.org ; accounturi=https://a/1'], true, true],
    ['only others', ['issue other.example'], false, false],
    ['nobody at all', ['issue ;'], false, false],
    [
      'a way that sites are not proved in',
      ['issue letsencrypt.org;validationmethods=dns-01'],
      false,
      true,
    ],
    ['a name that only ends as ours', ['issue notletsencrypt.org'], false, false],
    ['others for wildcards', ['issue letsencrypt.org', 'issuewild ;'], true, false],
    ['something critical that nobody knows', ['!tbs unknown'], false, false],
  ])('reads from CAA records that name %s who may issue', (_, texts, host, wildcard) => {
    const records = texts.map((text) => {
      const [, critical, tag = '', value = ''] = /^(!?)(\w+) ?(.*)$/.exec(text) ?? []
      return { tag, value, critical: critical === '!' }
    })
    expect(caaAllows(records, ['letsencrypt.org'])).toBe(host)
    expect(caaAllows(records, ['letsencrypt.org'], { wildcard: true })).toBe(wildcard)
  })
})
