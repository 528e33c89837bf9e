import type { DrawPicture } from './picture'
import { groundShadow } from './shapes'
import { chooseProduct } from './objects/catalogue'
import { pickFinish } from './objects/finish'
import { drawBackdrop } from './backdrop'
import { place } from './svg'

/** One product-like object on a plinth or a seamless backdrop. */
export const drawProduct: DrawPicture = ({ canvas, palette, random, seed }) => {
  const draw = chooseProduct(seed, random)
  const finish = pickFinish(palette, random)
  const stage = drawBackdrop({ canvas, palette, random, subject: finish.body })
  const thing = draw({ canvas, palette, random, finish })
  const scale = Math.min(
    (stage.room * 0.97) / thing.height,
    (stage.breadth * 0.84) / thing.width,
    1.5,
  )
  canvas.add(
    place(stage.x, stage.y, scale, groundShadow(canvas, palette, thing.width), thing.markup),
  )
  canvas.grain(palette.dark ? 0.13 : 0.1)
}
