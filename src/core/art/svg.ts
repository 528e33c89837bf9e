type Attributes = Record<string, string | number | undefined>

/** `[offset 0–1, colour, opacity]`. */
export type Stop = readonly [offset: number, color: string, opacity?: number]
export type Point = readonly [x: number, y: number]

type Line = { x1?: number; y1?: number; x2?: number; y2?: number }

/** Collects what a picture draws, and the gradients, filters and clips it refers to. */
export type Canvas = {
  width: number
  height: number
  add: (...markup: string[]) => void
  /** A linear gradient over the shape's box, top to bottom unless told. Answers its `url(#…)`. */
  linear: (stops: readonly Stop[], line?: Line) => string
  /** A radial gradient over the shape's box. */
  radial: (stops: readonly Stop[], at?: { cx?: number; cy?: number; r?: number }) => string
  blur: (deviation: number) => string
  clip: (shape: string) => string
  /** Defines a drawing once; the answer places a copy of it. */
  stamp: (content: string) => (x: number, y: number) => string
  /** A repeating tile. */
  tile: (size: { width: number; height: number; transform?: string }, content: string) => string
  /** Draws fine paper grain over everything. */
  grain: (strength: number) => void
  toString: () => string
}

const NO_ID = 'id=""'

const FINE = /opacity|offset|Frequency|^[xy][12]$|^c[xy]$|^r$/

const FACTORS = [1, 10, 100, 1000] as const

/** As `String` writes a rounded number, without its leading zero: three times as fast, and there are thousands. */
const decimal = (value: number, digits: 1 | 2 | 3): string => {
  // Half a unit of 800 is not seen far from the origin, and whole numbers are a tenth of the file.
  const places = Math.abs(value) >= 100 ? 0 : digits
  const factor = FACTORS[places]
  const rounded = Math.round(value * factor)
  const rest = Math.abs(rounded % factor)
  const whole = Math.abs(Math.trunc(rounded / factor))
  const sign = rounded < 0 ? '-' : ''
  if (rest === 0) return `${sign}${whole}`
  let fraction = String(rest)
  while (fraction.length < places) fraction = `0${fraction}`
  while (fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${sign}${whole || ''}.${fraction}`
}

/** Path data with every number at one decimal. */
export const d = (strings: TemplateStringsArray, ...values: (number | string)[]): string => {
  let path = strings[0] ?? ''
  for (const [index, value] of values.entries())
    path += (typeof value === 'number' ? decimal(value, 1) : value) + (strings[index + 1] ?? '')
  return path
}

export const tag = (name: string, attributes: Attributes, content = ''): string => {
  let markup = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    markup += ` ${key}="${typeof value === 'number' ? decimal(value, digitsOf(key, value)) : value}"`
  }
  return content ? `${markup}>${content}</${name}>` : `${markup}/>`
}

const digitsOf = (key: string, value: number): 1 | 2 =>
  !Number.isInteger(value) && Math.abs(value) < 2 && FINE.test(key) ? 2 : 1

type Paint = Attributes | string
const painted = (paint: Paint): Attributes => (typeof paint === 'string' ? { fill: paint } : paint)

export const path = (data: string, paint: Paint): string =>
  tag('path', { d: data, ...painted(paint) })

export const line = (data: string, stroke: string, width: number, more: Attributes = {}): string =>
  tag('path', { d: data, fill: 'none', stroke, 'stroke-width': width, ...more })

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  paint: Paint,
  rx = 0,
): string =>
  tag('rect', {
    x: x || undefined,
    y: y || undefined,
    width,
    height,
    rx: rx || undefined,
    ...painted(paint),
  })

export const circle = (cx: number, cy: number, r: number, paint: Paint): string =>
  tag('circle', { cx: cx || undefined, cy: cy || undefined, r, ...painted(paint) })

export const ellipse = (cx: number, cy: number, rx: number, ry: number, paint: Paint): string =>
  tag('ellipse', { cx: cx || undefined, cy: cy || undefined, rx, ry, ...painted(paint) })

export const group = (attributes: Attributes, ...content: string[]): string =>
  tag('g', attributes, content.join(''))

export const place = (x: number, y: number, scale: number, ...content: string[]): string =>
  group(
    { transform: `translate(${decimal(x, 1)} ${decimal(y, 1)}) scale(${decimal(scale, 3)})` },
    ...content,
  )

export const createCanvas = (options: {
  width: number
  height: number
  /** Size in CSS pixels written on the document; the drawing itself is in units of its own. */
  pixels: { width: number; height: number }
  prefix: string
}): Canvas => {
  const { width, height, pixels, prefix } = options
  const body: string[] = []
  const defs = new Map<string, string>()
  /** @param build with the id as the tag's first attribute. */
  const define = (build: (id: string) => string): string => {
    const key = build('')
    const known = defs.get(key)
    if (known) return `url(#${known})`
    const id = `${prefix}-${defs.size.toString(36)}`
    defs.set(key, id)
    // Its own tag stands first, so that the first empty id is the one.
    definitions.push(key.replace(NO_ID, `id="${id}"`))
    return `url(#${id})`
  }
  const definitions: string[] = []
  const stopTags = (stops: readonly Stop[]): string =>
    stops
      .map(([offset, color, opacity]) =>
        tag('stop', { offset: offset || undefined, 'stop-color': color, 'stop-opacity': opacity }),
      )
      .join('')
  const canvas: Canvas = {
    width,
    height,
    add: (...markup) => void body.push(...markup),
    linear: (stops, { x1, y1, x2 = 0, y2 = 1 } = {}) =>
      define((id) =>
        // What SVG would take anyway is left out.
        tag(
          'linearGradient',
          { id, x1, y1, x2: x2 === 1 ? undefined : x2, y2: y2 || undefined },
          stopTags(stops),
        ),
      ),
    radial: (stops, at = {}) =>
      define((id) => tag('radialGradient', { id, ...at }, stopTags(stops))),
    blur: (deviation) =>
      define((id) =>
        tag(
          'filter',
          { id, x: '-50%', y: '-50%', width: '200%', height: '200%' },
          tag('feGaussianBlur', { stdDeviation: deviation }),
        ),
      ),
    clip: (shape) => define((id) => tag('clipPath', { id }, shape)),
    stamp: (content) => {
      const reference = define((id) => tag('g', { id }, content)).slice(4, -1)
      return (x, y) => tag('use', { href: reference, x: x || undefined, y: y || undefined })
    },
    tile: ({ width: tileWidth, height: tileHeight, transform }, content) =>
      define((id) =>
        tag(
          'pattern',
          {
            id,
            width: tileWidth,
            height: tileHeight,
            patternUnits: 'userSpaceOnUse',
            patternTransform: transform,
          },
          content,
        ),
      ),
    grain: (strength) => {
      // One small stitched tile, so that a large picture costs no more noise than a small one.
      const noise = define((id) =>
        tag(
          'filter',
          { id, x: 0, y: 0, width: '100%', height: '100%', 'color-interpolation-filters': 'sRGB' },
          '<feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="3" stitchTiles="stitch"/>' +
            '<feColorMatrix values="1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0"/>' +
            '<feComponentTransfer><feFuncR type="discrete" tableValues="0 1"/><feFuncG type="discrete" tableValues="0 1"/>' +
            '<feFuncB type="discrete" tableValues="0 1"/><feFuncA type="table" tableValues=".9 0 .9"/></feComponentTransfer>',
        ),
      )
      const fill = canvas.tile(
        { width: 256, height: 256 },
        tag('rect', { width: 256, height: 256, filter: noise }),
      )
      body.push(rect(0, 0, width, height, { fill, opacity: strength }))
    },
    toString: () =>
      tag(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width: pixels.width,
          height: pixels.height,
          viewBox: d`0 0 ${width} ${height}`,
          preserveAspectRatio: 'xMidYMid slice',
        },
        tag('defs', {}, definitions.join('')) + body.join(''),
      ),
  }
  return canvas
}
