import { ON_SQLITE } from '../../helpers/openDatabase'

type Ask = (
  path: string,
  options?: { method?: string; body?: unknown },
  // Tests look into answers of every form.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
) => Promise<{ status: number; body: any }>

type Own = { page: string; site: string; tenant: string }

const OPERATORS = ['equals', 'not_equals', 'in', 'not_in', 'like', 'not_like', 'contains'] as const
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** No id of either database: too short, of the other one, and as many bytes as an ObjectId has. */
const FOREIGN = [
  'abc',
  ON_SQLITE ? 'a'.repeat(24) : '00000000-0000-4000-8000-000000000000',
  'twelve bytes',
]

/** Paths that lead to an id, and whose. */
const PATHS: readonly (readonly [path: string, of: keyof Own])[] = [
  ['id', 'page'],
  ['_id', 'page'],
  ['site', 'site'],
  ['site.id', 'site'],
  ['tenant', 'tenant'],
  ['tenant.id', 'tenant'],
  ['site.tenant', 'tenant'],
]

/** Queries with ids that the database could never have made. */
export const describeForeignIds = ({ ask, own }: { ask: Ask; own: () => Promise<Own> }): void => {
  const idsOf = async (query: string, collection = 'pages'): Promise<string[]> => {
    const { status, body } = await ask(`${collection}?depth=0&limit=0&${query}`)
    expect([query, status]).toEqual([query, 200])
    return (body.docs as { id: string }[]).map(({ id }) => id).sort()
  }

  describe('an id of another form', () => {
    it.each(PATHS)(
      'equals nothing, differs from everything and drops out of lists: %s',
      async (path, of) => {
        const id = (await own())[of]
        const all = await idsOf('')
        const equal = await idsOf(`where[${path}][equals]=${id}`)
        expect(equal.length).toBeGreaterThan(0)
        const others = all.filter((one) => !equal.includes(one))
        for (const operator of OPERATORS) {
          const negated = operator.startsWith('not')
          const at = `where[${path}][${operator}]`
          for (const foreign of FOREIGN)
            expect([at, foreign, await idsOf(`${at}=${foreign}`)]).toEqual([
              at,
              foreign,
              negated ? all : [],
            ])
          // The positive control: one of their own form.
          expect([at, await idsOf(`${at}=${id}`)]).toEqual([at, negated ? others : equal])
          if (!operator.endsWith('in')) continue
          for (const list of [`${at}[]=abc&${at}[]=${id}`, `${at}=abc,${id}`])
            expect([list, await idsOf(list)]).toEqual([list, negated ? others : equal])
        }
      },
    )

    it.each(PATHS)('has no place in their order: %s', async (path, of) => {
      const id = (await own())[of]
      for (const operator of ORDER) {
        const at = `where[${path}][${operator}]`
        const { status, body } = await ask(`pages?${at}=abc`)
        expect([status, body.errors[0].message]).toEqual([
          400,
          `${at}: "abc" is not an id, so nothing comes before or after it.`,
        ])
        expect([at, (await ask(`pages?${at}=${id}`)).status]).toEqual([at, 200])
      }
    })

    it('matches nothing deep in a filter, beside other conditions and of versions', async () => {
      const { page, site, tenant } = await own()
      expect(await idsOf(`where[or][0][id][equals]=abc&where[or][1][id][in]=${page},abc`)).toEqual([
        page,
      ])
      expect(await idsOf(`where[id][equals]=${page}&where[path][exists]=true`)).toEqual([page])
      expect(await idsOf(`where[id][equals]=${page}&where[path][equals]=/none`)).toEqual([])
      expect(await idsOf(`where[id][in]=${page}&where[id][not_equals]=${page}`)).toEqual([])
      expect(await idsOf(`where[tenants.tenant][equals]=abc`, 'users')).toEqual([])
      expect(await idsOf(`where[tenants.tenant][in]=abc,${tenant}`, 'users')).not.toEqual([])
      for (const path of ['parent', 'version.site', 'version.tenant', 'id'])
        expect([path, await idsOf(`where[${path}][in]=abc,x`, 'pages/versions')]).toEqual([
          path,
          [],
        ])
      expect(await idsOf(`where[parent][in]=abc,${page}`, 'pages/versions')).not.toEqual([])
      expect(await idsOf(`where[version.site][equals]=${site}`, 'pages/versions')).not.toEqual([])
    })

    it('matches nothing among locks, whose documents and holders are of several collections', async () => {
      for (const path of ['document.value', 'user.value'])
        for (const query of ['[equals]=abc', '[in][]=abc', '[like]=abc'])
          expect(await idsOf(`where[${path}]${query}`, 'payload-locked-documents')).toEqual([])
    })

    it('changes and removes nothing', async () => {
      const before = await idsOf('')
      for (const query of [
        'where[id][in]=abc,x',
        'where[id][equals]=abc',
        'where[site][like]=abc',
      ]) {
        const changed = await ask(`pages?${query}`, { method: 'PATCH', body: { title: 'Changed' } })
        expect([query, changed.status, changed.body.docs]).toEqual([query, 200, []])
        const removed = await ask(`pages?${query}`, { method: 'DELETE' })
        expect([query, removed.status, removed.body.docs]).toEqual([query, 200, []])
      }
      expect(await idsOf('')).toEqual(before)
    })

    it.each([
      ['GET', 'pages/abc', undefined],
      ['GET', 'pages/abc?draft=true', undefined],
      ['PATCH', 'pages/abc', { title: 'Changed' }],
      ['DELETE', 'pages/abc', undefined],
      ['POST', 'pages/abc/duplicate', undefined],
      ['GET', 'pages/versions/abc', undefined],
      ['POST', 'pages/versions/abc', undefined],
      ['GET', 'payload-locked-documents/abc', undefined],
    ])('is the address of no document: %s %s', async (method, path, body) => {
      expect((await ask(path, { method, body })).status).toBe(404)
    })

    it.each([
      ['{ Page(id: "abc") { id } }', 'Page'],
      ['{ versionPage(id: "abc") { id } }', 'versionPage'],
      ['mutation { updatePage(id: "abc", data: { title: "x" }) { id } }', 'updatePage'],
      ['mutation { deletePage(id: "abc") { id } }', 'deletePage'],
    ])('is null over GraphQL: %s', async (query, name) => {
      const { status, body } = await ask('graphql', { method: 'POST', body: { query } })
      expect([status, body.data]).toEqual([200, { [name]: null }])
      expect(body.errors[0].extensions.statusCode).toBe(404)
    })

    it('is refused with 400 and its field where a document refers to it', async () => {
      const { page, tenant } = await own()
      const user = { email: 'q@example.com', name: 'Q', password: 'a long enough password 4711' }
      const missing = ON_SQLITE ? '00000000-0000-4000-8000-000000000000' : '0'.repeat(24)
      for (const [path, body, field, method = 'POST'] of [
        ['pages?draft=true', { tenant, site: 'abc', path: '/q', title: 'Q' }, 'site'],
        [`pages/${page}?draft=true`, { site: 'abc' }, 'site', 'PATCH'],
        [
          `pages/${page}?draft=true`,
          { layout: [{ blockType: 'image', picture: { media: 'abc' } }] },
          'layout.0.picture.media',
          'PATCH',
        ],
        ['brand-profiles', { tenant, name: 'Q', logo: 'abc' }, 'logo'],
        ['brand-profiles', { tenant: 'abc', name: 'Q' }, 'tenant'],
        ['brand-profiles', { tenant: missing, name: 'Q' }, 'tenant'],
        ['users', { ...user, tenants: [{ tenant: 'abc', role: 'owner' }] }, 'tenants.0.tenant'],
        ['users', { ...user, tenants: [{ tenant: missing, role: 'owner' }] }, 'tenants.0.tenant'],
      ] as [string, object, string, string?][]) {
        const { status, body: answer } = await ask(path, { method, body })
        expect([path, field, status, answer.errors[0].data?.errors?.[0]?.path]).toEqual([
          path,
          field,
          400,
          field,
        ])
      }
    })
  })
}
