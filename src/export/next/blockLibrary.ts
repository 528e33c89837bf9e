import type { BlockDefinition } from '../../core/blocks/types'
import type { ExportFile } from '../types'

export type LibraryEntry = {
  definition: BlockDefinition
  /** Name of the component. */
  component: string
  /** Its file in the project. */
  path: string
}

/** `components/blocks/index.ts`, which names every block of the project, and the blocks' scripts. */
export const blockLibrary = (entries: readonly LibraryEntry[]): ExportFile[] => {
  const scripts = new Map<string, string>()
  for (const { definition } of entries)
    if (definition.script && !scripts.has(definition.script))
      scripts.set(definition.script, `/scripts/${definition.slug}.js`)

  const imports = entries.map(
    ({ component, path }) =>
      `import { ${component} } from './${path.replace(/^components\/blocks\/|\.tsx$/g, '')}'`,
  )
  const rows = entries.map(({ definition, component }) =>
    printEntry(definition, component, scripts),
  )
  const text = `import type { RenderableBlock } from '@/lib/createRenderContext'
${imports.join('\n')}

export type Block = RenderableBlock & {
  /** Stands before or after the page's main content. */
  isNavigation?: boolean
  /** URL path of a script that pages with this block load. */
  script?: string
}

type Component = RenderableBlock['Render']

/** The blocks of the pages: \`blockType\` in the content → component. */
export const blocks: Readonly<Record<string, Block>> = {
${rows.join('')}}
`
  return [
    { path: 'components/blocks/index.ts', bytes: Buffer.from(text) },
    ...[...scripts].map(([script, url]) => ({
      path: `public${url}`,
      // In a scope of its own: two scripts of a page must not share their names.
      bytes: Buffer.from(`{\n${script.trim()}\n}\n`),
    })),
  ]
}

const printEntry = (
  { slug, labels, category, script }: BlockDefinition,
  component: string,
  scripts: ReadonlyMap<string, string>,
): string =>
  [
    `  ${slug}: {`,
    `    labels: { singular: ${quoted(labels.singular)} },`,
    `    Render: ${component} as Component,`,
    ...(category === 'navigation' ? ['    isNavigation: true,'] : []),
    ...(script ? [`    script: ${quoted(scripts.get(script) ?? '')},`] : []),
    '  },\n',
  ].join('\n')

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
