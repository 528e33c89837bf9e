import axe from 'axe-core'
import type { Page } from 'playwright-core'

export type AxeFinding = { id: string; impact: string; nodes: string[] }

/**
 * Serious and critical violations of WCAG 2 A and AA below an element of a page, without its frames.
 * `except`: what is not ours, e.g. Payload's own controls.
 */
export const findViolations = async (
  page: Page,
  selector: string,
  { except = [] }: { except?: string[] } = {},
): Promise<AxeFinding[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ root, except }) => {
      const { axe: engine } = window as unknown as { axe: typeof axe }
      const { violations, passes } = await engine.run(
        { include: [[root]], exclude: except.map((one) => [one]) },
        {
          iframes: false,
          resultTypes: ['violations', 'passes'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        },
      )
      if (passes.length === 0) throw new Error(`axe has looked at nothing in ${root}.`)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, impact, nodes }) => ({
          id,
          impact: String(impact),
          nodes: nodes
            .slice(0, 5)
            .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
        }))
    },
    { root: selector, except },
  )
}
