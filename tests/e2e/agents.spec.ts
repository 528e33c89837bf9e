import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findViolations } from '../helpers/axe'
import { poll } from '../helpers/apiClient'
import { createPanel, type Look, type Panel } from '../helpers/panel'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 120 * SECOND

const TEAMS = '/admin/collections/agent-teams'
const RUNS = '/admin/collections/agent-runs'
const APPROVALS = '/admin/collections/approvals'
const REASON = 'Say that the workshop is on Saturday at ten.'
const VIEWER = { email: 'viewer@bakery.example', password: 'a long enough password 4711' }

type Run = {
  id: string
  state: string
  drafts: { collection: string; id: string; title: string }[]
  approvalIds: string[]
}

describe('agent teams in a browser', () => {
  let app: RunningApp
  let browser: Browser
  let kit: SiteKit
  let site: TestSite
  let panel: Panel
  let page: Page
  let runId: string

  const open = async (path: string, look?: Look): Promise<void> => {
    page = await panel.open(path, look)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true })
  const openNavigation = (): Promise<void> => button('Open Menu').first().click()
  const run = (): Promise<Run> => kit.api.call('GET', `/api/v1/agent-runs/${runId}`)
  const step = (id: string) => page.locator(`[data-step="${id}"]`)

  /** What makes the page wider than its window; graphs scroll in their frames. */
  const tooWide = (): Promise<string[]> =>
    page.evaluate(() =>
      document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
            .filter((one) => !one.closest('.ts-graph'))
            .map(({ className }) => String(className))
            .slice(0, 5),
    )

  /** How far a graph that is wider than its frame is from showing its middle; null: it is not wider. Pixels. */
  const offCentre = (): Promise<number | null> =>
    page.locator('.ts-graph').evaluate(({ scrollLeft, scrollWidth, clientWidth }) => {
      const over = scrollWidth - clientWidth
      return over > 0 ? Math.round(Math.abs(scrollLeft - over / 2)) : null
    })

  const asViewer = async (path: string): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.request.post(`${app.url}/api/users/login`, { data: VIEWER })
    const own = await context.newPage()
    await own.goto(app.url + path)
    return { context, page: own }
  }

  beforeAll(async () => {
    app = await startApp({ headless: false, timeout: SETUP_TIMEOUT })
    kit = await createSiteKit(app)
    site = await kit.makeSite('bakery')
    await kit.deploy(site)
    await kit.api.call('POST', '/api/v1/channels', {
      kind: 'feed',
      name: 'News of the bakery',
      tenantId: site.tenantId,
      siteId: site.id,
      feed: {},
    })
    await kit.api.call('POST', '/api/users', {
      ...VIEWER,
      name: 'Vera Viewer',
      tenants: [{ tenant: site.tenantId, role: 'viewer' }],
    })
    browser = await launchBrowser()
    panel = createPanel(browser, app, site.tenantId)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'are found from the dashboard, each with its graph, what it needs and leaves',
    async () => {
      await open('/admin')
      await page.getByRole('heading', { name: 'Let a team prepare your next campaign' }).waitFor()
      await screenshot(page, 'agents-dashboard')
      await page.locator('.ts-campaign').getByRole('link', { name: 'Agent teams' }).click()
      const card = page.locator('[data-team="campaignLaunch"]')
      await card.waitFor()
      await soon(() => page.locator('[data-team]').count()).toBe(6)
      await card.getByText('pages as drafts', { exact: false }).waitFor()
      await soon(() => card.locator('svg rect').count()).toBeGreaterThan(5)
      await screenshot(page, 'agents-teams')
      await page.goto(app.url + RUNS)
      await page.getByText('No team has run yet').waitFor()
      await page.goto(app.url + APPROVALS)
      await page.getByText('Nothing waits for a decision').waitFor()
      await screenshot(page, 'agents-inbox-empty')
      await page.goto(`${app.url}/admin/collections/agents`)
      await page.getByRole('heading', { name: 'Strategist' }).waitFor()
      await screenshot(page, 'agents-list')
      await page.goto(`${app.url}/admin/collections/agents/create`)
      await page.locator('#field-name').waitFor()
      await screenshot(page, 'agents-form')
    },
    STEP_TIMEOUT,
  )

  it(
    'start once they are told what they ask for, and work as one watches',
    async () => {
      await open('/admin')
      await openNavigation()
      await page.locator('#nav-start-campaign').click()
      await page.getByRole('heading', { name: 'Start: Campaign launch' }).waitFor()
      const topic = page.getByLabel('What is it about?')
      await soon(() => page.getByLabel('Site').inputValue()).toBe(site.id)
      await button('Start').click()
      await page.getByText('This is needed.').waitFor()
      await soon(() => topic.getAttribute('aria-invalid')).toBe('true')
      await topic.fill('A baking workshop for families: sourdough bread, from flour to loaf.')
      await page.getByLabel('News of the bakery').check()
      const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10)
      await page.getByLabel('Goes out from').fill(`${tomorrow}T09:00`)
      await screenshot(page, 'agents-start')
      await button('Start').click()
      await page.waitForURL(/agent-runs\/[0-9a-f-]{24,36}$/)
      runId = page.url().split('/').at(-1) ?? ''
      await step('plan').getByText('Done').waitFor()
      await page.getByText('Waits for a person to decide').waitFor()
      await step('approve').getByText('Waiting').waitFor()
      await step('plan').getByRole('button').click()
      const records = page.locator('[data-shown="plan"]')
      await records.getByText('What came of it').waitFor()
      await records.getByText('What it was given').click()
      await soon(() => page.locator('.ts-draft a').count()).toBeGreaterThan(2)
      await screenshot(page, 'agents-run-waiting')
    },
    STEP_TIMEOUT,
  )

  it(
    'ask in the inbox, where a viewer reads but does not decide',
    async () => {
      const [approvalId] = (await run()).approvalIds
      const own = await asViewer(`${APPROVALS}/${approvalId}`)
      await own.page.getByText('Owners and editors decide about this.').waitFor()
      expect(await own.page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
      const { contentHash } = await kit.api.call<{ contentHash: string }>(
        'GET',
        `/api/v1/approvals/${approvalId}`,
      )
      // As a page of the panel would, which is what a cookie is good for.
      const status = await own.page.evaluate(
        async ({ path, body }) => {
          const headers = { 'content-type': 'application/json' }
          return (await fetch(path, { method: 'POST', headers, body })).status
        },
        {
          path: `/api/v1/approvals/${approvalId}/decide`,
          body: JSON.stringify({ decision: 'approve', contentHash }),
        },
      )
      expect(status).toBe(403)
      await own.context.close()
    },
    STEP_TIMEOUT,
  )

  it(
    'write anew what is rejected with a reason, and show what has changed word by word',
    async () => {
      await open('/admin')
      await openNavigation()
      await page.locator('#nav-approvals').getByText('1', { exact: true }).waitFor()
      await page.locator('#nav-approvals').click()
      await page.locator('[data-approval] a').click()
      await page.locator('[data-item]').first().waitFor()
      await page.getByText('Brand check').first().waitFor()
      await screenshot(page, 'agents-approval')
      await button('Reject …').click()
      await page.getByLabel('What is to be changed?').fill(REASON)
      await screenshot(page, 'agents-reject')
      await button('Reject').click()
      await page.getByText('Rejected').first().waitFor()
      await page.getByText(REASON).waitFor()
      await link(/^Run: /).click()
      await page.getByText('Waits for a person to decide').waitFor()
      await link('Look and decide').click()
      await page.getByText('Round 2').waitFor()
      await page.locator('.ts-diff ins').first().waitFor()
      await screenshot(page, 'agents-approval-diff')
    },
    STEP_TIMEOUT,
  )

  it(
    'let somebody outside decide by a link that is shown once',
    async () => {
      await page.getByText('Let somebody without an account decide').click()
      await page.getByLabel('For whom').fill('Ana, the miller')
      await button('Make a link').click()
      const field = page.getByLabel('Link', { exact: true })
      await field.waitFor()
      const url = await field.inputValue()
      expect(url).toMatch(/\/approval-links\//)
      await screenshot(page, 'agents-link')
      const context = await browser.newContext()
      const outside = await context.newPage()
      await outside.goto(url.replace(/^https?:\/\/[^/]+/, app.url))
      await outside.getByText('workshop', { exact: false }).first().waitFor()
      await screenshot(outside, 'agents-outside')
      await context.close()
      await page.reload()
      await page.getByText('Let somebody without an account decide').click()
      await page.getByText('There is a link for Ana, the miller', { exact: false }).waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'bring out what is approved with edits: the page is live, posts are scheduled',
    async () => {
      await button('Edit first').click()
      const post = page.locator('[data-item^="posts/"] textarea').first()
      await post.fill('Saturday at ten: bake sourdough with us.')
      await button('Approve as edited').click()
      await page.getByText('Approved').first().waitFor()
      await link(/^Run: /).click()
      await page
        .getByText('Succeeded')
        .first()
        .waitFor({ timeout: 60 * SECOND })
      await screenshot(page, 'agents-run-done')
      const { drafts } = await run()
      const [draft] = drafts.filter(({ collection }) => collection === 'pages')
      const made = await kit.api.call<{ path: string }>('GET', `/api/pages/${draft?.id}?depth=0`)
      const live = await poll({
        ask: () => kit.get(site, made.path),
        accept: ({ status }) => status === 200,
        what: `The page ${made.path}`,
      })
      expect(String(live.body).toLowerCase()).toContain('workshop')
      const { items } = await kit.api.call<{ items: { text: string; status: string }[] }>(
        'GET',
        '/api/v1/posts?status=scheduled',
      )
      expect(items.map(({ text }) => text)).toContain('Saturday at ten: bake sourdough with us.')
    },
    STEP_TIMEOUT,
  )

  it(
    'are changed by hand and keys: a built-in one becomes a team of one’s own',
    async () => {
      await open(TEAMS)
      await link('Research report').click()
      await page.locator('[data-step]').first().waitFor()
      const count = await page.locator('[data-step]').count()
      await page.locator('[data-step] button').first().press('Enter')
      await page.getByLabel('Title').fill('Ask the neighbours')
      await page.locator('[data-step]').getByText('Ask the neighbours').waitFor()
      await page.getByLabel('New step').selectOption('tool')
      await button('After the chosen one').click()
      await soon(() => page.locator('[data-step]').count()).toBe(count + 1)
      await page.getByLabel('What it is given').fill('{ "query": "{{steps.nobody.output}}" }')
      await page.getByText('thing keeps this team from running', { exact: false }).waitFor()
      await soon(() => button('Save as a team of your own').isDisabled()).toBe(true)
      await screenshot(page, 'agents-team-problem')
      await page.locator('[data-step] button').first().focus()
      await page.keyboard.press('Control+z')
      await soon(() => button('Save as a team of your own').isDisabled()).toBe(false)
      await page.keyboard.press('Control+Shift+z')
      await soon(() => button('Save as a team of your own').isDisabled()).toBe(true)
      await page.keyboard.press('Control+z')
      await button('Save as a team of your own').click()
      await page.waitForURL(/agent-teams\/[0-9a-f-]{24,36}$/)
      await page.getByText('Version 1').waitFor()
      await page.locator('[data-step]').getByText('Ask the neighbours').waitFor()
      await screenshot(page, 'agents-team-own')
      const own = await kit.api.call<{ items: { builtIn: boolean; basedOn: string | null }[] }>(
        'GET',
        '/api/v1/agent-teams?limit=100',
      )
      expect(own.items.filter(({ builtIn }) => !builtIn)).toMatchObject([
        { basedOn: 'researchReport' },
      ])
    },
    STEP_TIMEOUT,
  )

  it(
    'are made from nothing: a question, a name, a step',
    async () => {
      await open(TEAMS)
      await link('New team').click()
      await page.locator('[data-step]').waitFor()
      await soon(() => page.getByLabel('Name').count()).toBe(1)
      await page.getByLabel('Name').fill('Neighbours')
      await button('Add a question').click()
      await page.locator('.ts-brief__question summary').click()
      await page.getByLabel('Question', { exact: true }).fill('What is new?')
      await page.locator('[data-step] button').press('Enter')
      await page.getByLabel('Insert a placeholder: Task').selectOption('brief.answer')
      await soon(() => page.getByLabel('Task', { exact: true }).inputValue()).toBe(
        '{{brief.answer}}',
      )
      await button('Save').click()
      await page.waitForURL(/agent-teams\/[0-9a-f-]{24,36}$/)
      await page.getByText('Version 1').waitFor()
      await link('Start').click()
      await page.getByLabel('What is new?').waitFor()
    },
    STEP_TIMEOUT,
  )

  it(
    'of one’s own show what a colleague has saved meanwhile, and go once that is said for sure',
    async () => {
      type Team = { id: string; name: string }
      const named = async (name: string): Promise<Team[]> => {
        const { items } = await kit.api.call<{ items: Team[] }>('GET', '/api/v1/agent-teams')
        return items.filter((team) => team.name === name)
      }
      const name = () => page.locator('.ts-team__words').getByLabel('Name')
      const [team] = await named('Neighbours')
      await open(`/admin/agent-teams/${team?.id}`)
      await name().fill('By hand')
      await kit.api.call('PATCH', `/api/v1/agent-teams/${team?.id}`, { name: 'Of a colleague' })
      await button('Save').click()
      await page.getByText('Somebody else has saved this team', { exact: false }).waitFor()
      await screenshot(page, 'agents-team-stale')
      await button('Show what they saved').click()
      await soon(() => name().inputValue()).toBe('Of a colleague')
      await button('Undo').click()
      await soon(() => name().inputValue()).toBe('By hand')
      await page.locator('[data-step] button').press('Enter')
      await page.getByLabel('Title').fill('Ask')
      await button('Save').click()
      await page.getByText('Version 2').waitFor()
      await soon(async () => (await named('By hand')).length).toBe(1)

      await button('Delete …').click()
      await page.getByRole('heading', { name: 'Delete the team “By hand”?' }).waitFor()
      await screenshot(page, 'agents-team-delete')
      await button('Delete').click()
      await page.waitForURL(new RegExp(`${TEAMS}$`))
      await soon(() => named('By hand')).toEqual([])
    },
    STEP_TIMEOUT,
  )

  it(
    'read well in both looks and languages, on a telephone, and without findings of axe',
    async () => {
      const { items } = await kit.api.call<{ items: { id: string }[] }>('GET', '/api/v1/approvals')
      const views = [
        ['teams', TEAMS, '[data-team]', '.ts-agents'],
        ['team', '/admin/agent-teams/campaignLaunch', '[data-step]', '.ts-agents'],
        ['start', '/admin/agent-teams/campaignLaunch/start', '.ts-start textarea', '.ts-agents'],
        ['runs', RUNS, '[data-run]', '.ts-agents'],
        ['run', `${RUNS}/${runId}`, '[data-step]', '.ts-agents'],
        ['inbox', `${APPROVALS}?view=all`, '[data-approval]', '.ts-agents'],
        ['approval', `${APPROVALS}/${items[0]?.id}`, '[data-item]', '.ts-agents'],
        ['agents', '/admin/collections/agents', '.ts-roles', '.ts-roles'],
        ['dashboard', '/admin', '.ts-campaign', '.ts-campaign'],
      ] as const
      const looks: Look[] = [{}, { theme: 'dark' }, { theme: 'dark', language: 'es', width: 390 }]
      for (const look of looks) {
        await open('/admin', look)
        for (const [name, path, landmark, root] of views) {
          await page.goto(app.url + path)
          await page.locator(landmark).first().waitFor()
          const words = [name, look.theme ?? 'light', look.width ?? 1440].join('-')
          await screenshot(page, `agents-${words}`)
          if (name === 'team' && look.width)
            await soon(async () => (await offCentre()) ?? Infinity).toBeLessThan(2)
          await soon(async () => [words, await tooWide()]).toEqual([words, []])
          await soon(async () => [
            words,
            await findViolations(page, root, { except: ['.react-select'] }),
          ]).toEqual([words, []])
        }
      }
    },
    4 * STEP_TIMEOUT,
  )
})
