import type { Page } from 'playwright-core'

const LIMIT = 20_000

/**
 * Until React has taken over the buttons that the server drew: a click that comes before does nothing, and
 * no person is as fast as a test.
 *
 * @throws after 20 s.
 */
export const untilHydrated = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => {
      const buttons = [...document.querySelectorAll('button')]
      return (
        buttons.length > 0 &&
        buttons.every((button) =>
          Object.keys(button).some((key) => key.startsWith('__reactProps$')),
        )
      )
    },
    undefined,
    { timeout: LIMIT },
  )
}
