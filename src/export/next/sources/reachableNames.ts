import type { SourceTree } from './SourceTree'
import type { ImportedName, SourceModule, Statement } from './types'

/** What is needed of a module. */
export type NeededModule = {
  module: SourceModule
  /** In the module's order. */
  statements: Set<Statement>
  /** Names it imports, as they are called in it. */
  imports: Set<string>
}

/** Packages that the exported project has. */
const PACKAGES = ['react']

export type Entry = { path: string; name: string }

/**
 * Everything that some exported names are made of, by path: the statements that declare them, and in
 * turn all that those refer to. Names are followed, not files, so that a component does not bring along
 * the field definitions that its type shares a file with.
 *
 * @throws Error when they need a package that the exported project does not have.
 */
export const reachableNames = (
  tree: SourceTree,
  entries: readonly Entry[],
): Map<string, NeededModule> => {
  const needed = new Map<string, NeededModule>()
  const open = [...entries]

  const need = (path: string): NeededModule => {
    const known = needed.get(path)
    if (known) return known
    const module = tree.module(path)
    const fresh: NeededModule = { module, statements: new Set(), imports: new Set() }
    needed.set(path, fresh)
    // What a module does when it loads belongs to whatever is taken of it.
    for (const statement of module.statements)
      if (statement.names.length === 0) take(fresh, statement)
    return fresh
  }

  const take = (of: NeededModule, statement: Statement): void => {
    if (of.statements.has(statement)) return
    of.statements.add(statement)
    for (const name of statement.references) {
      const imported = of.module.imports.get(name)
      const own = of.module.statements.find(({ names }) => names.includes(name))
      if (own) take(of, own)
      else if (imported) {
        of.imports.add(name)
        follow(of.module, imported)
      }
    }
  }

  const follow = ({ path }: SourceModule, { from, name }: ImportedName): void => {
    const target = tree.resolve({ importer: path, from })
    if (target) open.push({ path: target, name })
    else if (!PACKAGES.includes(from))
      throw new Error(`${path} needs the package "${from}", which an exported project lacks.`)
  }

  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { path, name } = entry
    const passedOn = tree.module(path).reExports.get(name)
    if (passedOn) {
      follow(tree.module(path), passedOn)
      continue
    }
    const of = need(path)
    const statement = of.module.statements.find(({ names }) => names.includes(name))
    if (!statement) throw new Error(`${path} has no "${name}" to export.`)
    take(of, statement)
  }
  return needed
}
