export { TauseApiError } from './TauseApiError'
export { TauseStackAPI } from './TauseStackAPI'
export type { TauseStackOptions } from './TauseStackAPI'
export type {
  BrandDNA,
  DeployedTemplate,
  DeployProgress,
  DeployTemplateOptions,
  MarketingStrategy,
  SocialConfig,
} from './deployTemplate'
export type { AgentsApi, RunEvent } from './agents'
export type { Agent, AgentTeam } from '../core/api/agents'
export type { AgentRun, AgentRunStep, AgentRunSummary } from '../core/api/agentRuns'
export type { Approval, ApprovalLink } from '../core/api/approvals'
export type { AiApi, RewriteEvent } from './ai'
export type {} from '../core/api/ai'
export type {
  GeneratedAltText,
  GeneratedEmails,
  GeneratedLayout,
  GeneratedPosts,
  GeneratedSeo,
  GeneratedText,
  GeneratedVariants,
  LayoutSuggestions,
  LoggedGeneration,
} from '../core/api/aiAnswers'
export type { ChannelsApi, PostsApi } from './posts'
export type { Channel } from '../core/api/channels'
export type { Delivery, Post } from '../core/api/posts'
export type { CertificatesApi } from './certificates'
export type {
  Certificate,
  CertificateAuthority,
  StartedCertificate,
  UploadCertificate,
  UploadedCertificate,
} from '../core/api/certificates'
export type { DomainsApi } from './domains'
export type {
  CreatedDomain,
  CreateDomain,
  Domain,
  ListDomains,
  PatchDomain,
  PlatformDomain,
  PrimaryDomain,
} from '../core/api/domains'
export type { CallOptions, CreateOptions } from './send'
export type { App, AppSummary, CreateApp } from '../core/api/apps'
export type { Brand } from '../core/api/brand'
export type { Page, Problem } from '../core/api/common'
export type { Deployment, DeploymentLogEntry, StartedDeployment } from '../core/api/deployments'
export type {
  CreateSchedule,
  Schedule,
  ScheduleCalendar,
  ScheduleOccurrence,
  SchedulePreview,
  ScheduleSwitch,
  ScheduleTarget,
  UpdateSchedule,
} from '../core/api/schedules'
export type { SchedulesApi } from './schedules'
export type { Operation } from '../core/api/operations'
export type { TargetsApi } from './targets'
export type { Push, PushLogEntry, Target, TargetPlanSummary } from '../core/api/targets'
export type { Template, TemplateSummary } from '../core/api/templates'
export type { Tenant, TenantDeletion } from '../core/api/tenants'
export type { ContentApi, DeliveryApi } from './content'
export type { ContentIndex, ContentMedia, ContentPage, ContentSite } from '../core/api/content'
export type { AccessLink, DeliverySettings } from '../core/api/delivery'
export type { WebhooksApi } from './webhooks'
export type { ReleasePublished, Webhook, WebhookDelivery } from '../core/api/webhooks'
