import { isRecord } from '../../../core/template/jsonTree'

/** How a value of several entries is written as lines, and read again. */
export type Lines = {
  write: (value: unknown) => string
  /** @param before the value as it is: what a line does not say stays with the entry of that line. */
  read: (text: string, before: unknown) => unknown
}

const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list of texts. */
export const textLines: Lines = {
  write: (value) => entriesOf(value).map(String).join('\n'),
  read: (text) => linesOf(text),
}

/** A list of rows of which one member is shown, e.g. the name of an audience. */
export const rowLines = (member: string): Lines => ({
  write: (value) =>
    entriesOf(value)
      .map((row) => (isRecord(row) ? String(row[member] ?? '') : ''))
      .join('\n'),
  read: (text, before) =>
    linesOf(text).map((line) => {
      const known = entriesOf(before).find((row) => isRecord(row) && row[member] === line)
      return isRecord(known) ? known : { [member]: line }
    }),
})

/** `what we are | what we are not`. A line without the second part is not taken yet. */
export const traitLines: Lines = {
  write: (value) =>
    entriesOf(value)
      .map((row) => (isRecord(row) ? `${String(row.we)} | ${String(row.not)}` : ''))
      .join('\n'),
  read: (text, before) =>
    linesOf(text).flatMap((line) => {
      const [we = '', not = ''] = line.split('|').map((part) => part.trim())
      if (!we || !not) return []
      const known = entriesOf(before).find(
        (row) => isRecord(row) && row.we === we && row.not === not,
      )
      return [isRecord(known) ? known : { we, not }]
    }),
}
