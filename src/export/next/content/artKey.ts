import type { ArtKind } from '../../../core/art/kinds'

/** Name of a drawing in `content/art.json`. */
export const artKey = ({
  kind,
  seed,
  width,
  height,
}: {
  kind: ArtKind
  seed: string
  width: number
  height: number
}): string => `${kind} ${width}x${height} ${seed}`
