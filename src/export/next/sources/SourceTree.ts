import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseModule } from './parseModule'
import type { SourceModule, TypeScript } from './types'

/** `src/` of this package. */
const ROOT = fileURLToPath(new URL(/* turbopackIgnore: true */ '../../..', import.meta.url))

const ENDINGS = ['.ts', '.tsx']

/** The sources of this package, each parsed once. */
export class SourceTree {
  readonly compiler: TypeScript
  readonly #modules = new Map<string, SourceModule>()

  constructor(compiler: TypeScript) {
    this.compiler = compiler
  }

  /** @throws Error when there is no such file below `src/`. */
  module(path: string): SourceModule {
    const known = this.#modules.get(path)
    if (known) return known
    const module = parseModule({ compiler: this.compiler, path, text: this.text(path) })
    this.#modules.set(path, module)
    return module
  }

  text(path: string): string {
    return readFileSync(/* turbopackIgnore: true */ join(ROOT, path), 'utf8')
  }

  /** Path of what a module imports; `null` for a package. */
  resolve({ importer, from }: { importer: string; from: string }): string | null {
    if (!from.startsWith('.')) return null
    const base = posix.join(posix.dirname(importer), from)
    const ending = ENDINGS.find((candidate) =>
      existsSync(/* turbopackIgnore: true */ join(ROOT, base + candidate)),
    )
    if (!ending) throw new Error(`${importer} imports "${from}", which is not there.`)
    return base + ending
  }
}
