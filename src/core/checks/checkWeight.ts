import type { CheckIssue } from './types'

/** Bytes as they are stored, and as they travel (Brotli). */
export type Weight = { raw: number; compressed: number }

export type PageWeight = {
  /** With the scripts in it. */
  html: Weight
  css: Weight
  /** The scripts by themselves; they travel within the HTML. */
  js: Weight
  /** `bytes`: the largest file that a browser may choose of each picture, as it travels. */
  images: { bytes: number; count: number; largest: { bytes: number; path: string } | null }
}

const KB = 1000
const KIB = 1024

/**
 * Bytes on the wire above which a part is worth a word.
 *
 * - `total`: Chrome's developers advise to stay under 1,600 KiB, which a slow 3G connection carries in ten
 *   seconds (developer.chrome.com, "Avoid enormous network payloads").
 * - `js`: 170 KB compressed is what a mid-range phone can take within five seconds (A. Russell, "Can You
 *   Afford It?", 2017; web.dev "Performance budgets 101").
 * - `css`: a stylesheet holds back the first picture of the page; 70 KB is the median of home pages (HTTP
 *   Archive, Web Almanac 2022, page weight).
 * - `html`: 100 KB compressed is three times the median of home pages (same source: 31 KB).
 * - `image`: 500 KB for one picture is half of what a median mobile page takes for all (same source: 881 KB).
 */
export const WEIGHT_LIMITS = {
  total: 1600 * KIB,
  js: 170 * KB,
  css: 70 * KB,
  html: 100 * KB,
  image: 500 * KB,
} as const

/** What a visitor loads with the page, without fonts. Bytes. */
export const totalWeight = ({ html, css, images }: PageWeight): number =>
  html.compressed + css.compressed + images.bytes

/** Parts of a page that are heavier than they should be. */
export const checkWeight = (weight: PageWeight): CheckIssue[] => {
  const { html, css, js, images } = weight
  const heavy = (
    code: 'html_heavy' | 'css_heavy' | 'js_heavy' | 'page_heavy' | 'image_heavy',
    bytes: number,
    most: number,
    name = '',
  ): CheckIssue[] =>
    bytes > most
      ? [
          {
            level: code === 'page_heavy' ? 'warning' : 'notice',
            code,
            values: { size: kilobytes(bytes), most: kilobytes(most), ...(name ? { name } : {}) },
          },
        ]
      : []
  return [
    ...heavy('page_heavy', totalWeight(weight), WEIGHT_LIMITS.total),
    ...heavy('html_heavy', html.compressed, WEIGHT_LIMITS.html),
    ...heavy('css_heavy', css.compressed, WEIGHT_LIMITS.css),
    ...heavy('js_heavy', js.compressed, WEIGHT_LIMITS.js),
    ...heavy(
      'image_heavy',
      images.largest?.bytes ?? 0,
      WEIGHT_LIMITS.image,
      images.largest?.path.split('/').at(-1),
    ),
  ]
}

const kilobytes = (bytes: number): number => Math.round(bytes / KB)
