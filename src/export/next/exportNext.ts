import { sealFiles } from '../sealFiles'
import type { ExportFile, ExportInput } from '../types'
import { collectParts } from './content/collectParts'
import { contentFiles } from './contentFiles'
import { packageManifest } from './packageManifest'
import { projectFiles } from './projectFiles'
import { projectReadme } from './projectReadme'
import { sourceFiles } from './sourceFiles'
import { styleFiles } from './styleFiles'

/**
 * A site, or one page of it, as a Next.js project: the components of its blocks as TypeScript, its
 * content as JSON, its styles, pictures and fonts. Built and started it shows what the site shows.
 *
 * @throws TauseError `not_found` when `page` is none of the site's; `invalid` for a block whose source is
 * not of the bundled library.
 * @throws InvalidReleaseError (TauseError `invalid`) when a page has an error, as a deploy would.
 */
export const exportNext = async (options: ExportInput): Promise<ExportFile[]> => {
  const parts = await collectParts(options)
  for (const issue of parts.issues) options.onIssue?.(issue)
  const { fontCss, blocks, hasForms, files, site } = parts
  return sealFiles([
    ...(await projectFiles({ hasForms })),
    ...(await sourceFiles(blocks)),
    ...(await styleFiles({ tokens: options.input.tokens, fontCss, blocks })),
    ...contentFiles(parts),
    ...files,
    await packageManifest(site.name),
    projectReadme(parts),
  ])
}
