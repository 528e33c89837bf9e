import type ts from 'typescript'

/** The compiler, loaded when an export is made: it is 9 MB and nothing else needs it. */
export type TypeScript = typeof ts

/** A name that a module takes from another. */
export type ImportedName = {
  /** As it is written, e.g. `../parts/Band`, `react`. */
  from: string
  /** Its name over there. */
  name: string
  isType: boolean
}

export type Statement = {
  /** What it declares at the top level. */
  names: string[]
  /** Every name in it that could be one of the module's own or imported. */
  references: ReadonlySet<string>
  /** With the comments right before and behind it. */
  text: string
  /** Offsets in `text` of each name that stands for a value or type, for renaming. */
  places: { name: string; at: number; isShorthand: boolean }[]
  /** A blank line stands before it. */
  isApart: boolean
}

/** A source file, cut into the statements of its top level. */
export type SourceModule = {
  /** Below `src/`, e.g. `blocks/hero/Render.tsx`. */
  path: string
  statements: Statement[]
  /** By the name they have here, in the file's order. */
  imports: ReadonlyMap<string, ImportedName>
  /** `export { name } from`: by the name they are exported under. */
  reExports: ReadonlyMap<string, ImportedName>
}
