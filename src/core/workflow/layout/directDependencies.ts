/** Dependencies without those that follow from others: who waits for b, which waits for a, waits for a. */
export const directDependencies = (
  dependencies: readonly ReadonlySet<number>[],
): ReadonlySet<number>[] => {
  const reaches = (from: number, to: number, seen = new Set<number>()): boolean => {
    if (seen.has(from)) return false
    seen.add(from)
    return [...(dependencies[from] ?? [])].some((next) => next === to || reaches(next, to, seen))
  }
  return dependencies.map(
    (waits) =>
      new Set(
        [...waits].filter(
          (one) => ![...waits].some((other) => other !== one && reaches(other, one)),
        ),
      ),
  )
}
