/**
 * The ids in references of one kind: of `users/<id>` those of `users`.
 *
 * @param references one a line: the name of whom a link is for may have a comma.
 */
export const idsAmong = (references: string, kind: string): string[] =>
  references
    .split('\n')
    .flatMap((one) => (one.startsWith(`${kind}/`) ? [one.slice(kind.length + 1)] : []))
