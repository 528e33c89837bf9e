import { createLanguageModel } from '../../agents/models/createLanguageModel'
import { blockRegistry } from '../../blocks/library'
import type { Settings } from '../../core/settings'
import type { CertificateOptions } from '../../jobs/certificates/services'
import { CLAIM } from '../../endpoints/http/idempotency'
import type { ApiServices } from '../../endpoints/http/operation'
import { pdfPrinter } from '../../export/pdf/pdfPrinter'
import { readManifest } from '../../jobs/deploy/readManifest'
import { targetsFolder } from '../../jobs/targets/targetsFolder'
import { readFontFile } from '../../render/packageFiles'
import { createContentReader } from '../../storage/contentReader'
import { openBlobStore } from '../../storage/openBlobStore'
import { loadBundledTemplates } from '../../templates/loadTemplates'

const SECOND = 1000

/**
 * `ai`: the language model of tenants that have none. Default: the offline generator.
 * `acme`: the authority that certificates come from. Default: none.
 * `edge`: where sites' own domains lead. Default: nothing is known of it.
 * `chromiumPath`: prints brand sheets. Default: one in PATH.
 * `dataDir`, `targetsDir`: where archives of targets lie. Default: `./data/targets`.
 * `idempotencyClaim`: how long an idempotency key is held without a sign of life. Milliseconds. Default: 60 s.
 */
export type ApiSettings = Pick<Settings, 'publicUrl' | 'sitesDomain' | 'dataDir'> &
  Partial<
    Pick<Settings, 'ai' | 'chromiumPath' | 'edge' | 'idempotencyClaim' | 'targetsDir'> &
      CertificateOptions
  >

const OFFLINE: Settings['ai'] = {
  platform: { provider: 'offline' },
  monthlyBudget: null,
  timeout: 50 * SECOND,
}

const NO_EDGE: Settings['edge'] = {
  host: undefined,
  ips: [],
  allowPrivate: false,
  quarantine: 30 * 24 * 60 * 60 * SECOND,
}

/** What the API's operations need, from the settings of this installation. */
export const apiServices = ({
  publicUrl,
  sitesDomain,
  ai = OFFLINE,
  idempotencyClaim = CLAIM,
  chromiumPath,
  dataDir = './data',
  targetsDir,
  edge = NO_EDGE,
  acme = null,
  https = null,
  publicHttpPort = 80,
  dnsServers = [],
}: ApiSettings): ApiServices => ({
  publicUrl,
  sitesDomain,
  edge,
  needsCertificate: acme !== null,
  certificates: { publicUrl, sitesDomain, acme, https, publicHttpPort, dnsServers },
  blocks: blockRegistry,
  readManifest: (digest) => readManifest(openBlobStore({ dataDir }), digest),
  readContent: createContentReader(openBlobStore({ dataDir })).read,
  claim: idempotencyClaim,
  targetsDir: targetsFolder({ dataDir, targetsDir }),
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
