const NUMBER = String.raw`[+−-]?\d[\d\s.,'’]*`
const UNIT = String.raw`[^\d\s]{1,4}`
const FIGURE = new RegExp(`^(?:${UNIT}\\s?)?${NUMBER}(?:\\s?${UNIT})?$`, 'u')

/** True for one number with at most a short unit: `€ 94`, `22 mm`, `1.200,50`, `98 %`. */
export const isFigure = (text: string): boolean => {
  const trimmed = text.trim()
  return trimmed.length <= 24 && FIGURE.test(trimmed)
}
