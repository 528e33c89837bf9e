import type { Endpoint } from 'payload'
import { answer } from '../../../endpoints/http/answer'
import { fontResponse } from '../../../render/fontResponse'

const FONTS_PATH = '/page-builder/fonts'

/** Where the canvas takes a file of a font package from. */
export const fontUrlIn =
  (api: string) =>
  (file: string): string => {
    const [, font, , name] = file.split('/')
    return `${api}${FONTS_PATH}/${font}/${name}`
  }

/** `GET /api/page-builder/fonts/:font/:file`: the bundled fonts, for users of the panel. */
export const fontsEndpoint: Endpoint = {
  path: `${FONTS_PATH}/:font/:file`,
  method: 'get',
  handler: answer(async ({ routeParams }) => {
    const { font, file } = routeParams as { font: string; file: string }
    return fontResponse(font, file)
  }),
}
