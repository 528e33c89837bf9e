import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { type AgentTeams, agentTeams } from '../helpers/agentTeams'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

let app: RunningApp
let kit: AgentTeams
const open: Client[] = []

/** An outside assistant with an API key. */
const connect = async (key: string): Promise<Client> => {
  const client = new Client({ name: 'spec', version: '1.0.0' })
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${app.url}/api/v1/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
  )
  open.push(client)
  return client
}

type Called = { isError?: boolean; content: { text: string }[]; structuredContent?: never }

const use = async (client: Client, name: string, args: object = {}): Promise<Called> =>
  (await client.callTool({ name, arguments: { ...args } })) as unknown as Called

beforeAll(async () => {
  app = await startApp()
  kit = await agentTeams(app)
}, 2 * MINUTE)

afterAll(async () => {
  await Promise.all(open.map((client) => client.close()))
  await app?.stop()
})

describe('the MCP server', () => {
  it('offers the tools with their schemas, and does with them what the API does', async () => {
    const client = await connect(kit.fixture.a.key)
    const { tools } = await client.listTools()
    const draftPost = tools.find(({ name }) => name === 'draftPost')
    expect(draftPost).toMatchObject({
      inputSchema: { type: 'object', required: ['text'] },
      annotations: { readOnlyHint: false },
    })
    const brand = await use(client, 'readBrand', { brandProfileId: kit.brand })
    expect(brand.structuredContent).toMatchObject({ name: 'Amsel & Korn' })
    const drafted = await use(client, 'draftPost', { text: 'Written from outside.' })
    const { id } = drafted.structuredContent as unknown as { id: string }
    expect(await kit.ok('GET', `/posts/${id}`)).toMatchObject({
      text: 'Written from outside.',
      status: 'draft',
    })
  })

  it('refuses in words what the key may not, what is not valid, and what is another tenant’s', async () => {
    const { doc } = await kit.rest('POST', '/api-keys', {
      tenant: kit.fixture.a.tenantId,
      name: 'Reader',
      scopes: ['brand:read'],
    })
    const reader = await connect(doc.key)
    const refused = await use(reader, 'draftPost', { text: 'No.' })
    expect([refused.isError, refused.content[0]?.text]).toEqual([
      true,
      expect.stringMatching(/^forbidden/),
    ])
    const invalid = await use(reader, 'readBrand')
    expect(invalid.content[0]?.text).toContain('brandProfileId')
    const other = await connect(kit.fixture.b.key)
    const foreign = await use(other, 'readBrand', { brandProfileId: kit.brand })
    expect(foreign.content[0]?.text).toMatch(/^not_found/)
    const page = { siteId: kit.site, title: 'X', layout: [{ blockType: 'hero', heading: 'X' }] }
    expect((await use(other, 'draftPage', page)).content[0]?.text).toMatch(/^not_found/)
  })

  it('brings nothing out without an approval', async () => {
    const client = await connect(kit.fixture.a.key)
    const forged = { approval: { approvalId: 'made-up', approved: true } }
    expect((await use(client, 'publishPages', forged)).content[0]?.text).toMatch(/^forbidden/)
  })

  it('lists documents as far as the key may see them, and reads them', async () => {
    const client = await connect(kit.fixture.a.key)
    const { resources } = await client.listResources()
    const uri = `tause://brands/${kit.brand}`
    expect(resources.map((resource) => resource.uri)).toContain(uri)
    const { contents } = await client.readResource({ uri })
    expect(JSON.stringify(contents)).toContain('Amsel')
    const other = await connect(kit.fixture.b.key)
    const seen = (await other.listResources()).resources.map((resource) => resource.uri)
    expect(seen).not.toContain(uri)
    await expect(other.readResource({ uri })).rejects.toThrow(/not|no/i)
  })

  it('answers nobody without a key', async () => {
    const response = await fetch(`${app.url}/api/v1/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
  })
})
