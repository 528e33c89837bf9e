/** A row of the table block. */
export const tableRow = (...cells: string[]): { cells: { text: string }[] } => ({
  cells: cells.map((text) => ({ text })),
})
