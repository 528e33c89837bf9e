import { posix } from 'node:path'
import type { NeededModule } from './reachableNames'
import type { SourceTree } from './SourceTree'
import type { ImportedName, Statement } from './types'

/** A source in its new place, and the names it gets there. */
export type Placing = {
  /** Path in the project. */
  placeOf: (source: string) => string
  /** New name of an exported name, or the name itself. */
  nameOf: (source: string, name: string) => string
}

/** Longest line, as everywhere in this project. */
const WIDTH = 100

/** The text of a module in the project: the statements needed, as they were written. */
export const printModule = ({
  tree,
  needed: { module, statements, imports },
  placing,
}: {
  tree: SourceTree
  needed: NeededModule
  placing: Placing
}): string => {
  const rename = (name: string): string => placing.nameOf(module.path, name)
  const kept = module.statements.filter((statement) => statements.has(statement))
  const body = kept
    .map((statement) => {
      const previous = module.statements[module.statements.indexOf(statement) - 1]
      const joins = !statement.isApart && previous && statements.has(previous)
      return (statement === kept[0] ? '' : joins ? '\n' : '\n\n') + renamed(statement, rename)
    })
    .join('')
  const head = printImports({ tree, module, imports, placing })
  return `${[head, body].filter(Boolean).join('\n\n')}\n`
}

const renamed = ({ text, places }: Statement, rename: (name: string) => string): string => {
  let shifted = text
  for (const { name, at, isShorthand } of [...places].sort((a, b) => b.at - a.at)) {
    const next = rename(name)
    if (next === name) continue
    const written = isShorthand ? `${name}: ${next}` : next
    shifted = shifted.slice(0, at) + written + shifted.slice(at + name.length)
  }
  return shifted
}

const printImports = ({
  tree,
  module,
  imports,
  placing,
}: {
  tree: SourceTree
  module: NeededModule['module']
  imports: ReadonlySet<string>
  placing: Placing
}): string => {
  const groups = new Map<string, (ImportedName & { local: string })[]>()
  for (const [local, imported] of module.imports) {
    if (!imports.has(local)) continue
    const { path, name } = origin(tree, module.path, imported)
    const from = path
      ? specifier(placing.placeOf(module.path), placing.placeOf(path))
      : imported.from
    const entry = { ...imported, name: path ? placing.nameOf(path, name) : name, local }
    groups.set(from, [...(groups.get(from) ?? []), entry])
  }
  return [...groups].map(([from, names]) => printImport(from, names)).join('\n')
}

/** Where a name is declared, behind files that only pass it on. */
const origin = (
  tree: SourceTree,
  importer: string,
  { from, name }: ImportedName,
): { path: string | null; name: string } => {
  const path = tree.resolve({ importer, from })
  const passedOn = path && tree.module(path).reExports.get(name)
  return path && passedOn ? origin(tree, path, passedOn) : { path, name }
}

const specifier = (importer: string, target: string): string => {
  const path = target.replace(/\.tsx?$/, '')
  const folder = posix.dirname(importer)
  return posix.dirname(target) === folder ? `./${posix.basename(path)}` : `@/${path}`
}

const printImport = (from: string, names: (ImportedName & { local: string })[]): string => {
  const onlyTypes = names.every(({ isType }) => isType)
  const parts = names.map(({ name, local, isType }) => {
    const written = name === local ? name : `${name} as ${local}`
    return isType && !onlyTypes ? `type ${written}` : written
  })
  const keyword = onlyTypes ? 'import type' : 'import'
  const line = `${keyword} { ${parts.join(', ')} } from '${from}'`
  return line.length <= WIDTH
    ? line
    : `${keyword} {\n${parts.map((part) => `  ${part},\n`).join('')}} from '${from}'`
}
