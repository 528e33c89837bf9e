import type { ReactNode } from 'react'
import type { PictureData, PictureOptions } from '../core/blocks/types'
import { focalClasses, parseRatio } from './ratio'
import type { MediaInput, MediaVariant } from './types'

/** Width at which generated pictures are drawn. They are vectors: it only names their ratio. */
const ART_WIDTH = 1200

/** Sizes whose ratio is this near to the original's are the whole picture, not a crop of it. */
const SAME_RATIO = 0.02

/** Newest first: a browser takes the first source it knows. */
const SOURCE_TYPES = ['image/avif', 'image/webp']

export type PictureProps = {
  options: PictureOptions
  alt: string
} & (
  | { media: MediaInput; urlOf: (variant: MediaVariant) => string }
  | {
      media: null
      /** `dark` is absent where the picture is the same in both schemes. */
      art: (size: { width: number; height: number }) => { light: string; dark?: string }
    }
)

/** An image with everything a browser needs to choose a file and to reserve its place. */
export const Picture = (props: PictureProps): ReactNode => {
  const { options, alt } = props
  const ratio = parseRatio(options.ratio)
  const common = {
    alt,
    loading: options.eager ? undefined : ('lazy' as const),
    decoding: options.eager ? undefined : ('async' as const),
    fetchPriority: options.eager ? ('high' as const) : undefined,
  }
  if (props.media === null) {
    const { width, height } = ratio ?? { width: 4, height: 3 }
    const size = { width: ART_WIDTH, height: Math.round((ART_WIDTH * height) / width) }
    const { light, dark } = props.art(size)
    return (
      <picture className="tb-picture">
        {dark ? <source srcSet={dark} media="(prefers-color-scheme: dark)" /> : null}
        <img {...common} {...size} className={classes(options.className, 'tb-img')} src={light} />
      </picture>
    )
  }
  const { media, urlOf } = props
  const whole = wholeVariants(media)
  const srcSet = (variants: MediaVariant[]): string =>
    variants.map((variant) => `${urlOf(variant)} ${variant.width}w`).join(', ')
  const fallback = fallbackVariants(whole)
  const shown = fallback.at(-1)
  if (!shown) return null
  return (
    <picture className="tb-picture">
      {SOURCE_TYPES.map((type) => [type, whole.filter((v) => v.mimeType === type)] as const)
        .filter(([type, variants]) => variants.length > 0 && type !== shown.mimeType)
        .map(([type, variants]) => (
          <source key={type} type={type} srcSet={srcSet(variants)} sizes={options.sizes} />
        ))}
      <img
        {...common}
        width={media.width ?? shown.width}
        height={media.height ?? shown.height}
        className={classes(
          options.className,
          'tb-img',
          ratio?.className,
          ...focalClasses(media.focal),
        )}
        src={urlOf(shown)}
        srcSet={fallback.length > 1 ? srcSet(fallback) : undefined}
        sizes={fallback.length > 1 ? options.sizes : undefined}
      />
    </picture>
  )
}

/** A picture's own text, else the medium's; a picture may say that it is decorative with `''`. */
export const alternativeText = (picture: PictureData, media: MediaInput | null): string => {
  const own = typeof picture.alt === 'string' ? picture.alt.trim() : ''
  return own || (typeof media?.alt === 'string' ? media.alt.trim() : '')
}

/** The original and the sizes that are no crops, narrow to wide. */
export const wholeVariants = ({ width, height, variants }: MediaInput): MediaVariant[] => {
  const images = variants.filter((variant) => variant.mimeType.startsWith('image/'))
  const ratio = width && height ? width / height : null
  return images
    .filter(
      (variant) =>
        ratio === null ||
        !variant.height ||
        Math.abs(variant.width / variant.height / ratio - 1) < SAME_RATIO,
    )
    .sort((a, b) => a.width - b.width || (a.key < b.key ? -1 : 1))
}

/** Files of one type for browsers that know no newer one: JPEG or PNG before WebP before AVIF. */
const fallbackVariants = (variants: MediaVariant[]): MediaVariant[] => {
  const old = variants.filter(({ mimeType }) => !SOURCE_TYPES.includes(mimeType))
  const type = (old.at(-1) ?? variants.find((v) => v.mimeType === 'image/webp') ?? variants.at(-1))
    ?.mimeType
  return variants.filter(({ mimeType }) => mimeType === type)
}

const classes = (...names: (string | undefined)[]): string => names.filter(Boolean).join(' ')
