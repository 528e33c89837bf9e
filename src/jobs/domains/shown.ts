const MAX_VALUES = 5
const MAX_LENGTH = 100

/** Values of records as they are shown to people: few, short, printable and each once. */
export const shown = (values: readonly string[]): string[] =>
  [
    ...new Set(values.map((value) => value.replace(/[^\x20-\x7e]/g, '?').slice(0, MAX_LENGTH))),
  ].slice(0, MAX_VALUES)
