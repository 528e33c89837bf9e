import type { SecureContext } from 'node:tls'
import { type CertificateStore, createCertificateStore } from './certificateStore'
import type { HostContext } from './readContext'

const YEAR = 365 * 24 * 60 * 60 * 1000

let time: number
let reads: string[]
let errors: string[]
let known: Map<string, { version: number; notAfter: number }>
let answer: (host: string) => Promise<HostContext | null>
let store: CertificateStore

const contextOf = (host: string): HostContext => ({
  context: { context: host } as unknown as SecureContext,
  notAfter: time + YEAR,
  hsts: false,
})

beforeEach(() => {
  time = 1_800_000_000_000
  reads = []
  errors = []
  known = new Map()
  answer = (host) => Promise.resolve(contextOf(host))
  store = createCertificateStore({
    known: (host) => known.get(host),
    sitesDomain: 'sites.example',
    read: (host) => {
      reads.push(host)
      return answer(host)
    },
    onError: (_, host) => errors.push(host),
    now: () => time,
  })
})

const make = (host: string): void => void known.set(host, { version: 1, notAfter: time + YEAR })

it('asks the database for none of a thousand names that nobody has', async () => {
  for (let index = 0; index < 1000; index++)
    expect(await store.find(`nobody-${index}.example.com`)).toBeNull()
  expect(reads).toEqual([])
})

it('opens a certificate once for all handshakes that come at the same time', async () => {
  make('www.example.com')
  const found = await Promise.all(Array.from({ length: 50 }, () => store.find('www.example.com')))
  expect(reads).toEqual(['www.example.com'])
  expect(new Set(found).size).toBe(1)
  expect(found[0]).not.toBeNull()
})

it('takes the wildcard for sites one label below their domain, and only for those', async () => {
  make('*.sites.example')
  expect(await store.find('bakery.sites.example')).not.toBeNull()
  expect(await store.find('brewery.sites.example')).not.toBeNull()
  expect(await store.find('a.bakery.sites.example')).toBeNull()
  expect(await store.find('sites.example')).toBeNull()
  expect(reads).toEqual(['*.sites.example'])
})

it('goes on with what it has while it looks again, and when there is no database', async () => {
  make('www.example.com')
  const first = await store.find('www.example.com')
  answer = () => Promise.reject(new Error('no database'))
  time += 60_000
  expect(await store.find('www.example.com')).toBe(first)
  await Promise.resolve()
  expect(await store.find('www.example.com')).toBe(first)
  expect(reads).toHaveLength(2)
})

it('shows the new certificate once the old one is forgotten', async () => {
  make('www.example.com')
  const first = await store.find('www.example.com')
  store.forget('www.example.com')
  const second = await store.find('www.example.com')
  expect(second).not.toBe(first)
})

it('tries again after a certificate that could not be opened', async () => {
  make('www.example.com')
  answer = () => Promise.reject(new Error('sealed with another secret'))
  expect(await store.find('www.example.com')).toBeNull()
  expect(errors).toEqual(['www.example.com'])
  answer = (host) => Promise.resolve(contextOf(host))
  time += 1500
  await store.find('www.example.com')
  await new Promise((done) => setImmediate(done))
  expect(await store.find('www.example.com')).not.toBeNull()
})

it('leads nobody to a certificate that could not be opened, until it can', async () => {
  make('www.example.com')
  expect(store.isLive('www.example.com')).toBe(true)
  answer = () => Promise.reject(new Error('sealed with another secret'))
  await store.find('www.example.com')
  expect(store.isLive('www.example.com')).toBe(false)
  answer = (host) => Promise.resolve(contextOf(host))
  time += 1500
  store.isLive('www.example.com')
  await new Promise((done) => setImmediate(done))
  expect(store.isLive('www.example.com')).toBe(true)
})
