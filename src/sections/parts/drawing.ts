import type { ArtKind } from '../../core/art/kinds'
import type { PictureData } from '../../core/blocks/types'

/** A drawing in the brand's colours that stands in until a picture is uploaded. */
export const drawing = ({ art, seed }: { art: ArtKind; seed: string }): PictureData => ({
  art,
  seed,
  alt: '',
})
