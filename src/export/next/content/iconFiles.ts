import type { PreparedSite } from '../../../render/prepareSite'
import type { SiteAsset } from '../../../render/types'
import type { ExportFile } from '../../types'

/** The icons of the site under the names by which Next finds them. */
export const iconFiles = async ({ icons }: PreparedSite): Promise<ExportFile[]> => [
  { path: 'app/icon.svg', bytes: await bytesOf(icons.svg) },
  { path: 'app/apple-icon.png', bytes: await bytesOf(icons.apple) },
  { path: 'app/favicon.ico', bytes: await bytesOf(icons.ico) },
]

const bytesOf = async ({ load, path }: SiteAsset): Promise<Buffer> =>
  load(async () => {
    throw new Error(`The icon "${path}" is drawn, not loaded.`)
  })
