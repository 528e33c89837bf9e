import { startTestServer, type TestServer } from '../../../../tests/helpers/testServer'
import { saveProfile } from './saveProfile'

let server: TestServer
let answer: { status: number; body: object }

beforeAll(async () => {
  server = await startTestServer((_, response) => {
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body))
  })
})
afterAll(() => server.close())

const save = (url = server.url) =>
  saveProfile({
    api: `${url}/api`,
    id: '1',
    profile: { name: 'Salt' },
    changed: ['name'],
    provenance: null,
    base: '2026-01-01T00:00:00.000Z',
  })

describe('saveProfile', () => {
  it('puts a refusal at its field, also inside a field of JSON', async () => {
    answer = {
      status: 400,
      body: {
        errors: [
          {
            message: 'Two fields are invalid.',
            data: {
              errors: [
                { path: 'voiceProfile', message: 'traits.0.we: Too big: at most 120 characters' },
                { path: 'tagline', message: 'Note: too long' },
              ],
            },
          },
        ],
      },
    }
    expect(await save()).toEqual({
      kind: 'failed',
      message: 'Two fields are invalid.',
      problems: {
        'voiceProfile.traits': 'Too big: at most 120 characters',
        tagline: 'Note: too long',
      },
    })
  })

  it('says that there was no answer where the server cannot be reached', async () => {
    expect(await save('http://127.0.0.1:9')).toEqual({
      kind: 'failed',
      message: null,
      problems: {},
    })
  })
})
