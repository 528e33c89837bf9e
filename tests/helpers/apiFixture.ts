import { logIn } from './apiClient'
import type { RunningApp } from './startApp'

const PASSWORD = 'a long enough password 4711'

export type FixtureTenant = {
  tenantId: string
  slug: string
  /** API key with every scope. */
  key: string
  /** `Authorization` header of each role. */
  tokens: Record<'owner' | 'editor' | 'author' | 'viewer', string>
}

export type ApiFixture = {
  /** `Authorization` header of the platform administrator. */
  admin: string
  a: FixtureTenant
  b: FixtureTenant
}

const ALL_SCOPES = [
  'tenants:read',
  'templates:read',
  'sites:read',
  'sites:write',
  'pages:read',
  'pages:write',
  'pages:publish',
  'brand:read',
  'brand:write',
  'media:read',
  'media:write',
  'releases:read',
  'deploy',
  'domains:read',
  'domains:write',
  'submissions:read',
  'jobs:read',
  'jobs:write',
  'ai:generate',
  'schedules:read',
  'schedules:write',
  'posts:read',
  'posts:write',
  'posts:publish',
  'channels:read',
  'channels:write',
  'subscribers:read',
  'subscribers:write',
  'agents:read',
  'agents:write',
  'agents:run',
  'approvals:decide',
]

/** Two tenants with a member of each role and an API key, made over HTTP. */
export const makeApiFixture = async (app: RunningApp): Promise<ApiFixture> => {
  const admin = await logIn({
    baseUrl: app.url,
    email: app.adminEmail,
    password: app.adminPassword,
  })
  const tokenOf = async (email: string, password: string): Promise<string> => {
    const response = await fetch(`${app.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    return `JWT ${((await response.json()) as { token: string }).token}`
  }
  const makeTenant = async (slug: string): Promise<FixtureTenant> => {
    const { id: tenantId } = await admin.call<{ id: string }>('POST', '/api/v1/tenants/manage', {
      action: 'create',
      name: `Tenant ${slug}`,
      slug,
      plan: 'pro',
    })
    const tokens = {} as FixtureTenant['tokens']
    for (const role of ['owner', 'editor', 'author', 'viewer'] as const) {
      const email = `${role}@${slug}.example`
      await admin.call('POST', '/api/users', {
        email,
        name: `${role} of ${slug}`,
        password: PASSWORD,
        tenants: [{ tenant: tenantId, role }],
      })
      tokens[role] = await tokenOf(email, PASSWORD)
    }
    const { doc } = await admin.call<{ doc: { key: string } }>('POST', '/api/api-keys', {
      tenant: tenantId,
      name: `Key of ${slug}`,
      scopes: ALL_SCOPES,
    })
    return { tenantId, slug, key: doc.key, tokens }
  }
  return {
    admin: await tokenOf(app.adminEmail, app.adminPassword),
    a: await makeTenant('alpha'),
    b: await makeTenant('beta'),
  }
}
