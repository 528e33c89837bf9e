import type { Domain } from '../../core/api/domains'

/** Rows in columns that are as wide as their widest cell. */
export const toTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A domain on two lines: its names and states, and what is to be done next. */
export const stateLine = (domain: Domain): string => {
  const { id, host, unicode, ownership, routing, certificate, primary, nextStep } = domain
  const name = unicode === host ? host : `${unicode} (${host})`
  const states = `ownership ${ownership}, routing ${routing}, certificate ${certificate}`
  return `${id}  ${name}${primary ? '  main address' : ''}  ${states}\n  ${nextStep.text}`
}
