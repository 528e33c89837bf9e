import type ts from 'typescript'
import type { SourceTree } from './SourceTree'

/** The component that draws a block. */
export type BlockSource = {
  /** camelCase, as in the data. */
  slug: string
  /** Below `src/`, e.g. `blocks/hero/Render.tsx`. */
  path: string
  /** Name it is exported under. */
  name: string
}

const LIBRARY = 'blocks/library.ts'

/** The component of each bundled block, found through its definition; by slug. */
export const findBlockSources = (tree: SourceTree): Map<string, BlockSource> => {
  const definitions = [...tree.module(LIBRARY).imports.values()]
    .map(({ from }) => tree.resolve({ importer: LIBRARY, from }))
    .filter((path) => path?.startsWith('blocks/') && path.endsWith('/definition.ts'))
  return new Map(
    definitions.map((path) => {
      const source = readDefinition(tree, path as string)
      return [source.slug, source]
    }),
  )
}

/** @throws Error when a definition does not name its slug and component in the usual way. */
const readDefinition = (tree: SourceTree, path: string): BlockSource => {
  const { compiler } = tree
  const file = compiler.createSourceFile(
    path,
    tree.text(path),
    compiler.ScriptTarget.Latest,
    true,
    compiler.ScriptKind.TS,
  )
  let slug: string | undefined
  let component: string | undefined
  const visit = (node: ts.Node): void => {
    if (
      compiler.isCallExpression(node) &&
      compiler.isIdentifier(node.expression) &&
      node.expression.text === 'defineBlock' &&
      node.arguments[0] &&
      compiler.isObjectLiteralExpression(node.arguments[0])
    )
      for (const property of node.arguments[0].properties) {
        const name = property.name && compiler.isIdentifier(property.name) && property.name.text
        if (compiler.isShorthandPropertyAssignment(property)) {
          if (name === 'Render') component = name
        } else if (compiler.isPropertyAssignment(property)) {
          const { initializer } = property
          if (name === 'slug' && compiler.isStringLiteral(initializer)) slug = initializer.text
          if (name === 'Render' && compiler.isIdentifier(initializer)) component = initializer.text
        }
      }
    else node.forEachChild(visit)
  }
  visit(file)
  const imported = component && tree.module(path).imports.get(component)
  const target = imported && tree.resolve({ importer: path, from: imported.from })
  if (!slug || !imported || !target)
    throw new Error(`${path} does not name its slug and the component it imports as "Render".`)
  return { slug, path: target, name: imported.name }
}
