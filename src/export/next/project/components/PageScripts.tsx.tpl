import Script from 'next/script'
import type { ReactNode } from 'react'
import { blocks } from '@/components/blocks'
import { allBlocks } from '@/lib/allBlocks'

/** The scripts of a page's blocks, each once. They run on markup that React is done with. */
export const PageScripts = ({ layout }: { layout: unknown }): ReactNode => {
  const types = new Set(allBlocks(layout).map(({ blockType }) => blockType))
  const scripts = Object.entries(blocks)
    .filter(([blockType]) => types.has(blockType))
    .flatMap(([, { script }]) => script ?? [])
  return [...new Set(scripts)].map((script) => (
    <Script key={script} src={script} strategy="afterInteractive" />
  ))
}
