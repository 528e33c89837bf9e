import type { TargetFile, TargetPlan, TargetRelease } from '../contract'

type Issue = TargetPlan['issues'][number]

/** What a service takes. Absent: it names no limit. */
export type TargetLimits = {
  /** Name of the service, for messages. */
  service: string
  files?: number
  /** Bytes of one file. */
  fileBytes?: number
  /** Bytes of all files. */
  totalBytes?: number
  /** Bytes of a name, in UTF-8. */
  nameBytes?: number
  /** Names of the service's own, which no file may have. */
  reserved?: readonly string[]
  /** Characters that no name may have, and how they are told. */
  forbidden?: { pattern: RegExp; told: string }
  redirects?: number
  /** Of them, those that end in `*`, and those that do not. */
  wildcardRedirects?: number
  exactRedirects?: number
}

/** Listed one by one up to here: after that a number says enough. */
const LISTED = 20

/** Control characters, halves of characters and what leaves the folder: no service and no file system has an honest use. */
const HOSTILE = /[\p{Cc}\p{Cs}\\]|(^|\/)\.{1,2}(\/|$)|^\/|\/\/|^$/u

/** All that keeps a release from being taken, found before anything is sent. */
export const checkLimits = ({
  names,
  release,
  limits,
}: {
  names: ReadonlyMap<string, TargetFile>
  release: Pick<TargetRelease, 'redirects'>
  limits: TargetLimits
}): Issue[] => {
  const { service } = limits
  const issues: Issue[] = []
  const error = (pointer: string, message: string): unknown =>
    issues.push({ pointer, message, level: 'error' })
  let total = 0
  for (const [name, { size, path }] of names) {
    total += size
    const problem = nameProblem(name, limits)
    if (problem)
      error('/files', `${service} does not take ${JSON.stringify(name)}: ${problem}. Rename it.`)
    if (limits.fileBytes !== undefined && size > limits.fileBytes)
      error(
        '/files',
        `${path} has ${inMegabytes(size)}; ${service} takes files of up to ${inMegabytes(limits.fileBytes)}. Make it smaller.`,
      )
  }
  if (limits.files !== undefined && names.size > limits.files)
    error(
      '/files',
      `The release has ${names.size} files; ${service} takes ${limits.files}. Split the site, or remove media.`,
    )
  if (limits.totalBytes !== undefined && total > limits.totalBytes)
    error(
      '/files',
      `The release has ${inMegabytes(total)}; ${service} takes ${inMegabytes(limits.totalBytes)}. Remove media.`,
    )
  const wild = release.redirects.filter(({ from }) => from.endsWith('*')).length
  if (limits.wildcardRedirects !== undefined && wild > limits.wildcardRedirects)
    error(
      '/redirects',
      `The site has ${wild} redirects with *; ${service} takes ${limits.wildcardRedirects}. Remove some.`,
    )
  const exact = release.redirects.length - wild
  if (limits.exactRedirects !== undefined && exact > limits.exactRedirects)
    error(
      '/redirects',
      `The site has ${exact} redirects without *; ${service} takes ${limits.exactRedirects}. Join some with *.`,
    )
  if (limits.redirects !== undefined && release.redirects.length > limits.redirects)
    error(
      '/redirects',
      `The site has ${release.redirects.length} redirects; ${service} takes ${limits.redirects}. Join some with *.`,
    )
  return shorten(issues, service)
}

const nameProblem = (name: string, limits: TargetLimits): string | undefined => {
  if (HOSTILE.test(name))
    return 'it has control characters, a backslash or a part that leads elsewhere'
  if (limits.reserved?.includes(name)) return 'the name has a meaning of its own there'
  if (limits.forbidden?.pattern.test(name)) return `names may not have ${limits.forbidden.told}`
  if (limits.nameBytes !== undefined && Buffer.byteLength(name) > limits.nameBytes)
    return `the name is longer than ${limits.nameBytes} bytes`
  return undefined
}

const shorten = (issues: Issue[], service: string): Issue[] =>
  issues.length <= LISTED
    ? issues
    : [
        ...issues.slice(0, LISTED),
        {
          pointer: '/files',
          level: 'error',
          message: `${issues.length - LISTED} more problems of this kind with ${service}.`,
        },
      ]

const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
