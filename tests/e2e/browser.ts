import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium, MISSING_CHROMIUM } from '../helpers/chromium'

const FOLDER = 'artifacts/screenshots'

let taken = 0

/** Headless Chromium, which resolves `*.localhost` to this machine. @throws when there is none. */
export const launchBrowser = async (args: string[] = []): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(MISSING_CHROMIUM)
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] })
}

/** Keeps what the page shows as `artifacts/screenshots/NN-name.png`, numbered in the order taken. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  taken += 1
  const number = String(taken).padStart(2, '0')
  await page.screenshot({ path: `${FOLDER}/${number}-${name}.png`, animations: 'disabled' })
}
