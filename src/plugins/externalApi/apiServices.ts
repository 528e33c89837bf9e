import { createLanguageModel } from '../../agents/models/createLanguageModel'
import { blockRegistry } from '../../blocks/library'
import type { Settings } from '../../core/settings'
import { CLAIM } from '../../endpoints/http/idempotency'
import type { ApiServices } from '../../endpoints/http/operation'
import { pdfPrinter } from '../../export/pdf/pdfPrinter'
import { readFontFile } from '../../render/packageFiles'
import { loadBundledTemplates } from '../../templates/loadTemplates'

const SECOND = 1000

/**
 * `ai`: the language model of tenants that have none. Default: the offline generator.
 * `chromiumPath`: prints brand sheets. Default: one in PATH.
 * `idempotencyClaim`: how long an idempotency key is held without a sign of life. Milliseconds. Default: 60 s.
 */
export type ApiSettings = Pick<Settings, 'publicUrl' | 'sitesDomain'> &
  Partial<Pick<Settings, 'ai' | 'chromiumPath' | 'idempotencyClaim'>>

const OFFLINE: Settings['ai'] = {
  platform: { provider: 'offline' },
  monthlyBudget: null,
  timeout: 50 * SECOND,
}

/** What the API's operations need, from the settings of this installation. */
export const apiServices = ({
  publicUrl,
  sitesDomain,
  ai = OFFLINE,
  idempotencyClaim = CLAIM,
  chromiumPath,
}: ApiSettings): ApiServices => ({
  publicUrl,
  sitesDomain,
  blocks: blockRegistry,
  claim: idempotencyClaim,
  sheet: { readFont: readFontFile, printPdf: pdfPrinter(chromiumPath) },
  ai: { ...ai, createModel: createLanguageModel },
  readTemplateAsset: async ({ id, version, path }) => {
    const templates = await loadBundledTemplates()
    const template = templates.find(
      ({ manifest }) => manifest.id === id && manifest.version === version,
    )
    return template ? template.readAsset(path) : null
  },
})
