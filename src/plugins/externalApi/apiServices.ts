import type { Settings } from '../../core/settings'
import type { ApiServices } from '../../endpoints/http/operation'
import { loadBundledTemplates } from '../../templates/loadTemplates'

/** What the API's operations need, from the settings of this installation. */
export const apiServices = ({
  publicUrl,
  sitesDomain,
}: Pick<Settings, 'publicUrl' | 'sitesDomain'>): ApiServices => ({
  publicUrl,
  sitesDomain,
  readTemplateAsset: async ({ id, version, path }) => {
    const templates = await loadBundledTemplates()
    const template = templates.find(
      ({ manifest }) => manifest.id === id && manifest.version === version,
    )
    return template ? template.readAsset(path) : null
  },
})
