import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { readSettings } from './src/core/settings'
import { databaseAdapter } from './src/database/databaseAdapter'
import { agents } from './src/plugins/agents'
import { brandScan } from './src/plugins/brandScan'
import { brandStudio } from './src/plugins/brandStudio'
import { externalApi } from './src/plugins/externalApi'
import { hosting } from './src/plugins/hosting'
import { mail } from './src/plugins/mail'
import { pageBuilder } from './src/plugins/pageBuilder'
import { siteAi } from './src/plugins/pageBuilder/ai/siteAi'
import { siteSchedule } from './src/plugins/pageBuilder/schedule/siteSchedule'
import { siteDocuments } from './src/plugins/pageBuilder/server/siteDocuments'
import { platform } from './src/plugins/platform'
import { schedules } from './src/plugins/schedules'
import { publishing } from './src/plugins/publishing'
import { siteExport } from './src/plugins/siteExport'
import { tenancy } from './src/plugins/tenancy'

const root = dirname(fileURLToPath(import.meta.url))
const settings = readSettings(process.env)

export default buildConfig({
  secret: settings.secret ?? '',
  csrf: [settings.publicUrl],
  db: await databaseAdapter(settings.databaseUrl),
  editor: lexicalEditor(),
  sharp,
  // Navigation leads from a site to its pages and back: each further level is several times larger.
  maxDepth: 2,
  telemetry: false,
  graphQL: { disablePlaygroundInProduction: true, maxComplexity: 2000 },
  i18n: { supportedLanguages: { en, es }, fallbackLanguage: 'en' },
  admin: {
    user: 'users',
    avatar: 'default',
    meta: { titleSuffix: ' · TauseStack' },
    importMap: {
      baseDir: root,
      importMapFile: join(root, 'admin/app/(payload)/admin/importMap.js'),
    },
  },
  typescript: { outputFile: join(root, 'src/payload-types.ts') },
  plugins: [
    mail({ settings }),
    platform({ settings, siteActions: ['tausestack/client#ExportSiteCard'] }),
    pageBuilder({
      collections: { pages: {}, sections: { isPart: true } },
      schedule: siteSchedule,
      ai: siteAi,
      actions: ['tausestack/client#ExportPage'],
      ...siteDocuments({ publicUrl: settings.publicUrl, sitesDomain: settings.sitesDomain }),
    }),
    brandStudio({ settings: { chromiumPath: settings.chromiumPath } }),
    siteExport({ settings }),
    brandScan(),
    schedules(),
    publishing(),
    agents(),
    hosting(),
    externalApi({ settings }),
    tenancy(),
  ],
})
