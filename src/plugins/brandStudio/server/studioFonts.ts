import type { Endpoint } from 'payload'
import { unauthorized } from '../../../core/errors'
import { toProblemResponse } from '../../../endpoints/http/problem'
import { fontResponse } from '../../../render/fontResponse'
import { STUDIO_FONTS } from '../sample/fontUrl'

/** `GET /api/brand-studio/fonts/:font/:file`: the bundled fonts, for specimens and samples. */
export const studioFonts: Endpoint = {
  path: `${STUDIO_FONTS}/:font/:file`,
  method: 'get',
  handler: async (req) => {
    try {
      if (!req.user) throw unauthorized()
      return await fontResponse(String(req.routeParams?.font), String(req.routeParams?.file))
    } catch (error) {
      return toProblemResponse(error, req)
    }
  },
}
