import { BLOCK_ATTRIBUTE } from './MarkedBlock'
import { MARK_LINES, type Mark } from './marks'

/** Outlines in the pixels of the page, which is shown much smaller. */
const WIDTH = 8

/** Rules that outline blocks where they are drawn; the chosen one stands out. */
export const marksCss = (marks: ReadonlyMap<string, Mark>, chosen: string | null): string =>
  [...marks]
    .map(([id, mark]) => {
      const { color, line } = MARK_LINES[mark]
      const isChosen = id === chosen
      const shade = isChosen ? `;box-shadow:inset 0 0 0 999em ${color}22` : ''
      const width = isChosen ? 2 * WIDTH : WIDTH
      return `[${BLOCK_ATTRIBUTE}="${CSS.escape(id)}"]{outline:${width}px ${line} ${color};outline-offset:-${width}px${shade}}`
    })
    .join('\n')
