import { httpGet } from './httpGet'

export type Sighting = {
  /** Pages that were asked for. */
  pages: number
  /** What no visitor of one whole release can see; each with what it was. */
  mixed: string[]
  /** Stylesheets of a page that was replaced while its visitor was about to load it. */
  replaced: number
}

const CSS = /href="(\/_assets\/[^"]+\.css)"/

/**
 * Visitors who go from page to page of a site and load each page's stylesheet, until they are stopped.
 * Pages carry the number of their release. Whoever has seen one release sees no earlier one again, and no
 * page without its own stylesheet: all else is mixed.
 */
export const watchSite = ({
  url,
  paths,
  marker,
  visitors = 2,
}: {
  /** Origin of the site. */
  url: string
  paths: readonly string[]
  /** Its first group is the number of the release that a page is of; every page has it, once or more. */
  marker: RegExp
  visitors?: number
}): (() => Promise<Sighting>) => {
  const seen: Sighting = { pages: 0, mixed: [], replaced: 0 }
  let stopped = false
  let newest = 0

  const visit = async (path: string): Promise<void> => {
    const atLeast = newest
    const { status, text } = await httpGet(url + path)
    seen.pages += 1
    const releases = new Set([...text.matchAll(marker)].map(([, number]) => Number(number)))
    const [release = -1] = releases
    if (status !== 200) return void seen.mixed.push(`${path} was answered with ${status}`)
    if (releases.size !== 1)
      return void seen.mixed.push(`${path} is of ${[...releases].join(' and ') || 'no release'}`)
    if (release < atLeast)
      return void seen.mixed.push(`${path} is of ${release} after ${atLeast} was seen`)
    newest = Math.max(newest, release)
    const css = CSS.exec(text)?.[1]
    if (!css) return void seen.mixed.push(`${path} has no stylesheet`)
    const asset = await httpGet(url + css)
    if (asset.status === 200 && asset.body.length > 0) return
    const now = await httpGet(url + path)
    if (CSS.exec(now.text)?.[1] === css) seen.mixed.push(`${css} was answered with ${asset.status}`)
    else seen.replaced += 1
  }
  const runs = Array.from({ length: visitors }, async (_, offset) => {
    for (let turn = offset; !stopped; turn += 1) {
      const path = paths[turn % paths.length] ?? '/'
      await visit(path).catch((error: unknown) => {
        seen.mixed.push(`${path} was not answered: ${String(error)}`)
      })
      // The others are to have their share of the processor.
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  })
  return async () => {
    stopped = true
    await Promise.all(runs)
    return seen
  }
}
