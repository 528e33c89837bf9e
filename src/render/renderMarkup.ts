import { createRequire } from 'node:module'
import type { ReactNode } from 'react'
import type * as ReactDomServer from 'react-dom/server'

// Next refuses a static import of react-dom/server anywhere in the graph of its app folder, and the
// admin's graph reaches this file through the plugins' jobs.
const { renderToStaticMarkup } = createRequire(import.meta.url)(
  'react-dom/server',
) as typeof ReactDomServer

/** HTML of React nodes; nothing is hydrated later. */
export const renderMarkup = (node: ReactNode): string => renderToStaticMarkup(node)
