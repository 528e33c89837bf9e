import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { createSiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

type Lock = { mine: boolean; theirs: { name: string | null; since: string } | null }

let app: RunningApp
let fixture: ApiFixture
let site: TestSite
let pageId: string

const send = async <Body = Lock>(
  method: string,
  path: string,
  as: string,
  body?: object,
): Promise<{ status: number; body: Body }> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: { authorization: as, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

const lock = (method: string, as: string, body?: object) =>
  send(method, `page-builder/pages/${pageId}/lock`, as, body)

const save = async (as: string): Promise<number> =>
  (await send('PATCH', `pages/${pageId}?draft=true`, as, { title: 'Saved' })).status

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  const kit = await createSiteKit(app, null)
  site = await kit.makeSite('presence', fixture.a.tenantId)
  const layout = [{ blockType: 'heading', text: 'One at a time' }]
  pageId = (await kit.addPage(site, '/presence', layout)).id
}, 3 * MINUTE)
afterAll(() => app?.stop())

describe('being at work on a document', () => {
  it('keeps others from saving, says who it is, and ends by taking over or leaving', async () => {
    const { owner, editor } = fixture.a.tokens
    expect((await lock('GET', owner)).body).toEqual({ mine: false, theirs: null })
    expect((await lock('POST', owner)).body).toEqual({ mine: true, theirs: null })
    // Another window of the same user.
    expect((await lock('POST', owner)).body).toEqual({ mine: true, theirs: null })

    for (const method of ['GET', 'POST'])
      expect((await lock(method, editor)).body).toMatchObject({
        mine: false,
        theirs: { name: 'owner of alpha', since: expect.stringMatching(/^\d{4}-/) },
      })
    expect(await save(editor)).toBe(423)
    await lock('DELETE', editor)
    expect((await lock('GET', owner)).body).toMatchObject({ mine: true })

    expect((await lock('POST', editor, { takeOver: true })).body).toMatchObject({ mine: true })
    expect((await lock('POST', owner)).body).toMatchObject({ theirs: { name: 'editor of alpha' } })
    expect(await save(owner)).toBe(423)

    await lock('DELETE', editor)
    expect((await lock('GET', owner)).body).toEqual({ mine: false, theirs: null })
    expect(await save(owner)).toBe(200)
  })

  it('is one lock with Payload’s own form, which takes it away with each save', async () => {
    const { owner, editor } = fixture.a.tokens
    await lock('POST', editor)
    const { body } = await send<{ docs: { user: { value: unknown } }[] }>(
      'GET',
      `payload-locked-documents?where[document.value][equals]=${pageId}&depth=0`,
      owner,
    )
    expect(body.docs).toHaveLength(1)
    expect(await save(editor)).toBe(200)
    expect((await lock('GET', owner)).body).toEqual({ mine: false, theirs: null })
  })

  it('is for those who may change the document: 403 for readers, 404 for other tenants', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await lock(method, fixture.a.tokens.viewer)).status).toBe(403)
      expect((await lock(method, fixture.b.tokens.owner)).status).toBe(404)
    }
    expect((await lock('POST', fixture.a.tokens.owner, { user: 'x' })).status).toBe(422)
  })
})
