import { newKey } from '../core/api/newKey'
import type { App, AppSummary, CreateApp, ListApps } from '../core/api/apps'
import type { Page } from '../core/api/common'
import type { Operation } from '../core/api/operations'
import type { ListTemplates, Template, TemplateSummary } from '../core/api/templates'
import type { Tenant, TenantAction, TenantDeletion } from '../core/api/tenants'
import { type AgentsApi, agentsApi } from './agents'
import { type AiApi, aiApi } from './ai'
import { type BrandsApi, brandsApi } from './brands'
import { type ContentApi, contentApi, type DeliveryApi, deliveryApi } from './content'
import { type CertificatesApi, certificatesApi } from './certificates'
import { type DeploymentsApi, deploymentsApi } from './deployments'
import { type DomainsApi, domainsApi } from './domains'
import { type ChannelsApi, channelsApi, type PostsApi, postsApi } from './posts'
import { type DeployedTemplate, type DeployTemplateOptions, toCreateApp } from './deployTemplate'
import {
  type CallOptions,
  type CreateOptions,
  createSend,
  type Send,
  type Transport,
  wait,
} from './send'
import { type SchedulesApi, schedulesApi } from './schedules'
import { type TargetsApi, targetsApi } from './targets'
import { TauseApiError } from './TauseApiError'
import { type WebhooksApi, webhooksApi } from './webhooks'

const SECOND = 1000
const MINUTE = 60 * SECOND
const POLL = 0.5 * SECOND

export type TauseStackOptions = {
  /** Origin of the platform, e.g. `https://app.example.com`. */
  baseUrl: string
  /** Chooses among your own tenants (X-Tenant-Id). */
  tenantId?: string
  /** API key of a tenant, `ts_live_…`. */
  apiKey?: string
  /** Token of a logged-in user, instead of a key. */
  token?: string
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch
  /** Longest wait for an answer. Milliseconds. @default 30 s */
  timeout?: number
  /** Repeats after 429, 503 or no answer, of calls that are safe to repeat. @default 3 */
  retries?: number
}

type Ended = Operation['status']
const ENDED: readonly Ended[] = ['succeeded', 'failed', 'cancelled', 'superseded']

/** Typed client of the external API. Has no dependencies; works in Node 20 and in browsers. */
export class TauseStackAPI {
  readonly #send: Send
  readonly deployments: DeploymentsApi
  readonly brands: BrandsApi
  /** Texts and blocks in a brand's words. Without a language model: the offline generator. */
  readonly ai: AiApi
  /** What runs again and again, and when. */
  readonly schedules: SchedulesApi
  /** Own domains of apps. */
  readonly domains: DomainsApi
  readonly posts: PostsApi
  readonly channels: ChannelsApi
  /** What is published, as data for frontends of your own. */
  readonly content: ContentApi
  /** Public content, deploying on publish, passwords. */
  readonly delivery: DeliveryApi
  /** Frontends elsewhere that are told when a release goes live. */
  readonly webhooks: WebhooksApi
  /** Certificates of hosts: issued by themselves, or your own. */
  readonly certificates: CertificatesApi
  /** Other hosting that releases are sent to. */
  readonly targets: TargetsApi
  /** Agents, their teams and runs, and what they ask people. */
  readonly agents: AgentsApi

  constructor({
    baseUrl,
    tenantId,
    apiKey,
    token,
    fetch = globalThis.fetch.bind(globalThis),
    timeout = 30 * SECOND,
    retries = 3,
  }: TauseStackOptions) {
    const authorization = apiKey ? `Bearer ${apiKey}` : token ? `JWT ${token}` : undefined
    const transport: Transport = {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      headers: () => ({
        ...(authorization ? { authorization } : {}),
        ...(tenantId ? { 'x-tenant-id': tenantId } : {}),
      }),
      fetch,
      timeout,
      retries,
    }
    this.#send = createSend(transport)
    this.deployments = deploymentsApi({ send: this.#send, transport })
    this.brands = brandsApi({ send: this.#send, transport })
    this.ai = aiApi({ send: this.#send, transport })
    this.schedules = schedulesApi(this.#send)
    this.domains = domainsApi(this.#send)
    this.posts = postsApi(this.#send)
    this.channels = channelsApi(this.#send)
    this.content = contentApi(this.#send)
    this.delivery = deliveryApi(this.#send)
    this.webhooks = webhooksApi(this.#send)
    this.certificates = certificatesApi(this.#send)
    this.targets = targetsApi(this.#send)
    this.agents = agentsApi({ send: this.#send, transport })
  }

  readonly templates = {
    list: (query?: ListTemplates, options?: CallOptions): Promise<Page<TemplateSummary>> =>
      this.#send({
        method: 'GET',
        path: '/templates/list',
        query: { ...query },
        ...options,
      }),
    get: (id: string, options?: CallOptions): Promise<Template> =>
      this.#send({ method: 'GET', path: `/templates/${encodeURIComponent(id)}`, ...options }),
  }

  readonly apps = {
    create: (body: CreateApp, options?: CreateOptions): Promise<App> =>
      this.#send({
        method: 'POST',
        path: '/apps/create',
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    get: (id: string, options?: CallOptions): Promise<App> =>
      this.#send({ method: 'GET', path: `/apps/${encodeURIComponent(id)}`, ...options }),
    list: (query?: ListApps, options?: CallOptions): Promise<Page<AppSummary>> =>
      this.#send({ method: 'GET', path: '/apps', query: { ...query }, ...options }),
  }

  readonly tenants = {
    create: (input: TenantAction<'create'>, options?: CreateOptions): Promise<Tenant> =>
      this.#manage('create', input, { idempotencyKey: newKey(), ...options }),
    update: (input: TenantAction<'update'>, options?: CallOptions): Promise<Tenant> =>
      this.#manage('update', input, options),
    suspend: (input: TenantAction<'suspend'>, options?: CallOptions): Promise<Tenant> =>
      this.#manage('suspend', input, options),
    resume: (input: TenantAction<'resume'>, options?: CallOptions): Promise<Tenant> =>
      this.#manage('resume', input, options),
    get: (input: TenantAction<'get'> = {}, options?: CallOptions): Promise<Tenant> =>
      this.#manage('get', input, options),
    list: (input: TenantAction<'list'> = {}, options?: CallOptions): Promise<Page<Tenant>> =>
      this.#manage('list', input, options),
    delete: (input: TenantAction<'delete'>, options?: CallOptions): Promise<TenantDeletion> =>
      this.#manage('delete', input, options),
  }

  readonly operations = {
    get: (id: string, options?: CallOptions): Promise<Operation> =>
      this.#send({ method: 'GET', path: `/operations/${encodeURIComponent(id)}`, ...options }),
    /** Resolves when the operation has ended, however it did. @throws TauseApiError `timeout` */
    wait: async (
      id: string,
      {
        timeout = 5 * MINUTE,
        onProgress,
        signal,
      }: CallOptions & { timeout?: number; onProgress?: (operation: Operation) => void } = {},
    ): Promise<Operation> => {
      const deadline = Date.now() + timeout
      for (;;) {
        const operation = await this.operations.get(id, { signal })
        onProgress?.(operation)
        if (ENDED.includes(operation.status)) return operation
        if (Date.now() > deadline)
          throw new TauseApiError({
            status: 0,
            code: 'timeout',
            message: `Operation "${id}" is still ${operation.status} after ${timeout / SECOND} s.`,
          })
        await wait(POLL, signal)
      }
    },
  }

  /**
   * From a brand to a live site: makes the brand profile and the app, deploys it, waits, and resolves
   * with its address.
   *
   * @throws TauseApiError as the calls it is made of.
   */
  async deployTemplate(
    templateId: string,
    options: DeployTemplateOptions,
  ): Promise<DeployedTemplate> {
    const { onProgress, signal, timeout, environment } = options
    onProgress?.({ step: 'creating' })
    const app = await this.apps.create(toCreateApp(templateId, options), { signal })
    onProgress?.({ step: 'created', app })
    const started = await this.deployments.start({ appId: app.id, environment }, { signal })
    const deployment = await this.deployments.wait(started.id, {
      signal,
      timeout,
      onProgress: (current) => onProgress?.({ step: 'deploying', deployment: current }),
    })
    onProgress?.({ step: 'live', url: deployment.url })
    return {
      appId: app.id,
      deploymentId: deployment.id,
      url: deployment.url,
      previewUrl: app.previewUrl,
      brandProfileId: app.brandProfileId,
      app,
      deployment,
    }
  }

  async #manage<Result>(
    action: string,
    input: object,
    options: CreateOptions = {},
  ): Promise<Result> {
    return this.#send({
      method: 'POST',
      path: '/tenants/manage',
      body: { action, ...input },
      ...options,
    })
  }
}
