import { createHash, createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatApiKey } from '../../../src/core/tenancy/apiKey'
import { newDocument } from './documents'
import { logInAs, type World } from './world'

const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

const sign = (header: object, claims: object, secret: string): string => {
  const body = `${base64url(header)}.${base64url(claims)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}

/** As in Payload's own tokens: without `authVersion` every other one would be refused for that alone. */
const HS256 = { alg: 'HS256', authVersion: 1, typ: 'JWT' }

/** Tokens and keys that are not, or no longer, good. */
export const describeTokens = (getWorld: () => World): void => {
  const statuses = async (authorization: string): Promise<number[]> => {
    const { recorder } = getWorld()
    const send = recorder.sender({ headers: { authorization }, watched: 'forged' })
    const graphql = await send('POST', '/api/graphql', {
      json: { query: '{ Sites { totalDocs } }' },
    })
    return [
      (await send('GET', '/api/sites')).status,
      (await send('GET', '/api/v1/apps')).status,
      graphql.body.errors?.[0]?.extensions?.statusCode ?? 200,
    ]
  }
  const REFUSED = [403, 401, 403]

  /** As Payload derives the key of its tokens from the secret that the server was started with. */
  const secretOfServer = (): string => {
    const { dataDir, secret } = getWorld().app
    const source = secret ?? readFileSync(join(dataDir, 'secret'), 'utf8').trim()
    return createHash('sha256').update(source).digest('hex').slice(0, 32)
  }

  const claimsOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))

  describe('JWTs', () => {
    it('as they are given are taken', async () => {
      expect(await statuses(getWorld().tokens.ownerA ?? '')).toEqual([200, 200, 200])
    })

    it('signed with the secret of the server are taken: the forgeries fail for what they say', async () => {
      const token = String(getWorld().tokens.ownerA).replace('JWT ', '')
      const signed = sign(HS256, claimsOf(token), secretOfServer())
      expect(await statuses(`JWT ${signed}`)).toEqual([200, 200, 200])
    })

    const FORGERIES: Record<string, (token: string) => string> = {
      'with algorithm none': (token) =>
        `${base64url({ ...HS256, alg: 'none' })}.${base64url(claimsOf(token))}.`,
      'with algorithm none and the old signature': (token) =>
        `${base64url({ authVersion: 1, alg: 'none' })}.${token.split('.').slice(1).join('.')}`,
      'with changed claims': (token) => {
        const [header, , signature] = token.split('.')
        return `${header}.${base64url({ ...claimsOf(token), platformRole: 'admin' })}.${signature}`
      },
      'signed with another secret': (token) => sign(HS256, claimsOf(token), 'another secret'),
      'signed with the empty secret': (token) => {
        const body = `${base64url(HS256)}.${base64url(claimsOf(token))}`
        return `${body}.`
      },
      'with a key id that is a path': (token) =>
        sign({ ...HS256, kid: '../../dev/null' }, claimsOf(token), ''.padEnd(1)),
      'with a key of their own in the header': (token) =>
        sign({ ...HS256, jwk: { kty: 'oct', k: base64url('mine') } }, claimsOf(token), 'mine'),
      'that have expired': (token) =>
        sign(HS256, { ...claimsOf(token), iat: 1, exp: 2 }, secretOfServer()),
      'that expired a moment ago': (token) =>
        sign(
          HS256,
          { ...claimsOf(token), exp: Math.floor(Date.now() / 1000) - 1 },
          secretOfServer(),
        ),
      'of the server itself, with another algorithm': (token) =>
        sign({ ...HS256, alg: 'HS512' }, claimsOf(token), secretOfServer()),
      'of the server itself, of a session that never was': (token) =>
        sign(HS256, { ...claimsOf(token), sid: 'no-such-session' }, secretOfServer()),
      'of the server itself, for an API key as a user': (token) =>
        sign(HS256, { ...claimsOf(token), collection: 'api-keys' }, secretOfServer()),
      'without claims': () => sign(HS256, {}, 'another secret'),
      'that are noise': () => randomBytes(40).toString('hex'),
    }
    it.each(Object.keys(FORGERIES))('%s are refused everywhere', async (what) => {
      const token = String(getWorld().tokens.ownerB).replace('JWT ', '')
      const forged = FORGERIES[what]?.(token) ?? ''
      expect(await statuses(`JWT ${forged}`)).toEqual(REFUSED)
      expect(await statuses(`Bearer ${forged}`)).toEqual(REFUSED)
    })

    it('are refused once their user has logged out', async () => {
      const { recorder, fresh } = getWorld()
      const { email = '' } = await fresh('users', 'a')
      const authorization = await logInAs(recorder.sender(), email)
      expect(await statuses(authorization)).toEqual([200, 200, 200])
      await recorder.sender({ headers: { authorization } })('POST', '/api/users/logout')
      expect(await statuses(authorization)).toEqual(REFUSED)
    })

    it('are refused once their user is gone', async () => {
      const { recorder, fresh, as } = getWorld()
      const { id, email = '' } = await fresh('users', 'a')
      const authorization = await logInAs(recorder.sender(), email)
      expect((await as.ownerA('DELETE', `/api/users/${id}`)).status).toBe(200)
      expect(await statuses(authorization)).toEqual(REFUSED)
    })
  })

  describe('API keys', () => {
    const make = async (more: object = {}): Promise<{ id: string; key: string }> => {
      const { as, a } = getWorld()
      const { body } = await as.ownerA('POST', '/api/api-keys', {
        json: { ...newDocument('api-keys', a), ...more },
      })
      return body.doc
    }

    it('are taken, until they are revoked', async () => {
      const { id, key } = await make()
      expect(await statuses(`Bearer ${key}`)).toEqual([200, 200, 200])
      const { as } = getWorld()
      const json = { revokedAt: new Date().toISOString() }
      expect((await as.ownerA('PATCH', `/api/api-keys/${id}`, { json })).status).toBe(200)
      expect(await statuses(`Bearer ${key}`)).toEqual(REFUSED)
      await as.ownerA('PATCH', `/api/api-keys/${id}`, { json: { revokedAt: null } })
      expect(await statuses(`Bearer ${key}`)).toEqual(REFUSED)
    })

    it('are refused when expired, made up or wrongly written', async () => {
      const { key } = await make({ expiresAt: '2001-01-01T00:00:00.000Z' })
      const madeUp = formatApiKey(() => 7).key
      const good = (await make()).key
      for (const value of [
        key,
        madeUp,
        'ts_live_x',
        '',
        `${good}0`,
        good.slice(0, -1),
        `${good} ${good}x`,
      ])
        expect([value.length, ...(await statuses(`Bearer ${value}`))]).toEqual([
          value.length,
          // What follows a blank is not part of a credential.
          ...(value === `${good} ${good}x` ? [200, 200, 200] : REFUSED),
        ])
    })

    it('do no more than their scopes say', async () => {
      const { a, b, recorder } = getWorld()
      const { key } = await make({ scopes: ['sites:read'] })
      const send = recorder.sender({
        headers: { authorization: `Bearer ${key}` },
        watched: 'narrow key',
      })
      expect((await send('GET', `/api/sites/${a.site}`)).status).toBe(200)
      expect((await send('PATCH', `/api/sites/${a.site}`, { json: { name: 'x' } })).status).toBe(
        403,
      )
      expect((await send('GET', '/api/pages')).status).toBe(403)
      expect((await send('GET', `/api/sites/${b.site}`)).status).toBe(404)
    })

    it('are shown once, and never their hash', async () => {
      const { as } = getWorld()
      const { id, key } = await make()
      const { text } = await as.ownerA('GET', `/api/api-keys/${id}`)
      expect(text).not.toContain(key)
      expect(text).not.toContain('hash')
    })
  })
}
