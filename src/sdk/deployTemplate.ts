import type { App, CreateApp } from '../core/api/apps'
import type { Brand } from '../core/api/brand'
import type { Deployment } from '../core/api/deployments'

/** Who the brand is. Beyond `name`, what is left out is filled by the template. */
export type BrandDNA = Omit<Brand, 'name' | 'palette' | 'strategy' | 'social'> & {
  name: string
  palette?: Brand['palette']
  /** The same as `palette`. */
  colors?: Brand['palette']
}

/** Positioning, offers, channels, goals: any JSON. Kept with the brand profile, for the agents. */
export type MarketingStrategy = Record<string, unknown>

/** Network → address of the profile; or a list, to say the order. */
export type SocialConfig = Record<string, string> | { platform: string; url: string }[]

export type DeployTemplateOptions = {
  brandDNA: BrandDNA
  marketingStrategy?: MarketingStrategy
  socialConfig?: SocialConfig
  /** Name of the app. @default brandDNA.name */
  name?: string
  /** First part of the address. @default made from the name */
  slug?: string
  tenantId?: string
  /** Answers to the template's questions. @default the template's own */
  variables?: Record<string, unknown>
  /** @default 'production' */
  environment?: CreateApp['environment']
  /** Told of each step. */
  onProgress?: (progress: DeployProgress) => void
  /** Longest wait for the deployment. Milliseconds. @default 5 minutes */
  timeout?: number
  signal?: AbortSignal
}

export type DeployProgress =
  | { step: 'creating' }
  | { step: 'created'; app: App }
  | { step: 'deploying'; deployment: Deployment }
  | { step: 'live'; url: string }

export type DeployedTemplate = {
  appId: string
  deploymentId: string
  /** The live site. */
  url: string
  previewUrl: string
  brandProfileId: string | null
  app: App
  deployment: Deployment
}

/** What `apps/create` is asked for. */
export const toCreateApp = (templateId: string, options: DeployTemplateOptions): CreateApp => {
  const { brandDNA, marketingStrategy, socialConfig, name, slug, tenantId, variables } = options
  const { colors, ...brand } = brandDNA
  const palette = brand.palette ?? colors
  return {
    templateId,
    name: name ?? brandDNA.name,
    ...(slug ? { slug } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(variables ? { variables } : {}),
    ...(options.environment ? { environment: options.environment } : {}),
    brand: {
      ...brand,
      ...(palette ? { palette } : {}),
      ...(marketingStrategy ? { strategy: marketingStrategy } : {}),
      ...(socialConfig ? { social: toSocial(socialConfig) } : {}),
    },
  }
}

const toSocial = (config: SocialConfig): { platform: string; url: string }[] =>
  Array.isArray(config)
    ? config
    : Object.entries(config).map(([platform, url]) => ({ platform, url }))
