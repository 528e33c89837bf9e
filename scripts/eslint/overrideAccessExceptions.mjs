/**
 * Where a request's path may read or write past access control, and why. One entry a file, the file's
 * path relative to the repository root. `calls` is the exact number of Local API calls in that file that
 * set `overrideAccess` to anything but `false`: one more, or one less, fails the lint until this list
 * is read again.
 *
 * @type {Record<string, { calls: number, reason: string }>}
 */
export const overrideAccessExceptions = {}
