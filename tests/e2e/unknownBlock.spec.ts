import type { Browser, Page as Tab } from 'playwright-core'
import { poll, type ApiClient } from '../helpers/apiClient'
import { openBuilder, type OpenBuilder } from '../helpers/openBuilder'
import type { RunningApp } from '../helpers/startApp'
import { startDemo } from '../helpers/startDemo'
import { launchBrowser, screenshot } from './browser'

const SECOND = 1000
const SETUP_TIMEOUT = 300 * SECOND
const STEP_TIMEOUT = 90 * SECOND

const ODD = { id: 'odd-1', blockType: 'carousel3000', heading: 'Kept words', slides: [{ id: 's' }] }
const INNER = { ...ODD, id: 'odd-2', heading: 'Kept inside' }

type PageDoc = { title: string; layout: { content?: object[] }[] }

describe('a page with blocks whose types are not installed', () => {
  let app: RunningApp
  let browser: Browser
  let admin: ApiClient
  let builder: OpenBuilder
  let tab: Tab
  let pageId: string

  const read = () => admin.call<PageDoc>('GET', `/api/pages/${pageId}?draft=true&depth=0`)
  const formUrl = () => `${app.url}/admin/collections/pages/${pageId}`

  beforeAll(async () => {
    const demo = await startDemo({ timeout: SETUP_TIMEOUT })
    ;({ app, admin } = demo)
    pageId = await demo.makePage({
      title: 'Odd',
      path: '/odd',
      layout: [
        { blockType: 'heading', text: 'The first' },
        ODD,
        { blockType: 'section', content: [{ blockType: 'heading', text: 'The inner' }, INNER] },
      ],
    })
    browser = await launchBrowser()
    builder = await openBuilder({ app, browser, pageId })
    tab = builder.page
    tab.setDefaultTimeout(20 * SECOND)
  }, SETUP_TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it(
    'shows them in the builder as what they are, and keeps them when another block is edited',
    async () => {
      await builder.canvas.getByText('carousel3000').first().waitFor()
      expect(await builder.canvas.getByText('carousel3000').count()).toBe(2)
      await screenshot(tab, 'builder-unknown-block')
      await tab.getByRole('tab', { name: 'Outline' }).click()
      await tab.getByRole('treeitem', { name: /The first/ }).click()
      const panel = tab.getByRole('complementary', { name: 'Properties' })
      await panel.locator('#field-text').fill('The first, changed')
      const doc = await poll({
        ask: read,
        accept: ({ layout }) => JSON.stringify(layout[0]).includes('changed'),
        what: 'The heading saved',
      })
      expect(doc.layout[1]).toEqual(ODD)
      expect(doc.layout[2]?.content?.[1]).toEqual(INNER)
    },
    STEP_TIMEOUT,
  )

  it(
    'opens in Payload’s form, which names them and loses nothing of them when it is saved',
    async () => {
      await tab.goto(formUrl())
      const notes = tab.getByText('No block of this type is installed. It stays as it is.')
      await notes.first().waitFor()
      expect(await notes.count()).toBe(2)
      await tab.getByText('“carousel3000”, block 2').first().waitFor()
      await screenshot(tab, 'form-unknown-block')
      await tab.locator('#field-title').fill('Odd, changed')
      await tab.locator('#action-save').click()
      const doc = await poll({
        ask: read,
        accept: ({ title }) => title === 'Odd, changed',
        what: 'The title saved',
      })
      expect(doc.layout[1]).toEqual(ODD)
      expect(doc.layout[2]?.content?.[1]).toEqual(INNER)
    },
    STEP_TIMEOUT,
  )

  it(
    'compares its versions',
    async () => {
      const { docs } = await admin.call<{ docs: { id: string }[] }>(
        'GET',
        `/api/pages/versions?depth=0&limit=1&where[parent][equals]=${pageId}`,
      )
      await tab.goto(`${formUrl()}/versions/${docs[0]?.id}?modifiedOnly=false`)
      await tab.getByText('Odd, changed').first().waitFor()
      await screenshot(tab, 'version-unknown-block')
    },
    STEP_TIMEOUT,
  )
})
