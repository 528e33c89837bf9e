import type { ClipboardMedium } from './types'

/** A medium of the library that blocks are pasted into. */
export type LibraryMedium = ClipboardMedium & { id: string }

/** What an upload adds to a file's own name, to tell apart those of the same name. */
const RANDOM_PART = /-[0-9a-f]{8}(?=\.[^.]+$)/

/** A file's name as it was before it was uploaded, e.g. `cup.jpg`. */
export const ownName = (filename: string): string => filename.replace(RANDOM_PART, '')

/**
 * The same picture in another library: of the same name and, where both are known, of the same size in
 * pixels. Of several the one with the same alternative text, else none: which is meant has to be asked.
 */
export const matchMedium = (
  wanted: ClipboardMedium,
  library: readonly LibraryMedium[],
): LibraryMedium | null => {
  const same = library.filter(
    (medium) =>
      ownName(medium.filename) === ownName(wanted.filename) &&
      isSameLength(medium.width, wanted.width) &&
      isSameLength(medium.height, wanted.height),
  )
  if (same.length === 1) return same[0] ?? null
  const described = same.filter(({ alt }) => alt === wanted.alt)
  return described.length === 1 ? (described[0] ?? null) : null
}

const isSameLength = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined || one === other
