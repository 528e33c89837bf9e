import type { Command } from 'commander'
import type { Page } from '../../core/api/common'
import type { CreatedWebhook, Webhook, WebhookDelivery } from '../../core/api/webhooks'
import {
  listWebhookDeliveries,
  redeliverWebhook,
  testWebhookOperation,
} from '../../endpoints/webhooks/deliveries'
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  rotateWebhook,
} from '../../endpoints/webhooks/operations'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, print, withRuntime } from '../withRuntime'

type Json = { json?: boolean }

export const webhookCommands = (program: Command): void => {
  const webhook = program
    .command('webhook')
    .description('Other frontends, told when a release goes live.')
  webhook
    .command('create <app> <url>')
    .description('Have an address told; prints the secret, which is not shown again.')
    .option('--name <name>', 'what to call it (default: its host)')
    .option('--environment <name>', 'production, staging or development', 'production')
    .option('--json', 'print JSON')
    .action(create)
  webhook.command('list').description('List webhooks.').option('--json', 'print JSON').action(list)
  webhook
    .command('deliveries <webhook>')
    .description('What a webhook was told, newest first.')
    .option('--json', 'print JSON')
    .action(deliveries)
  for (const [name, description, action] of [
    ['test', 'Send a test message.', test],
    ['rotate', 'Replace the secret; the old one signs too for a day.', rotate],
    ['delete', 'Delete a webhook with its deliveries.', remove],
  ] as const)
    webhook
      .command(`${name} <webhook>`)
      .description(description)
      .option('--json', 'print JSON')
      .action(action)
  webhook
    .command('redeliver <delivery>')
    .description('Send a message once more.')
    .option('--json', 'print JSON')
    .action(redeliver)
}

const line = ({ id, name, environment, url, enabled }: Webhook): string =>
  `${id}  "${name}"  ${environment}  ${url}${enabled ? '' : '  off'}`

const deliveryLine = (delivery: WebhookDelivery): string =>
  [delivery.id, delivery.createdAt, delivery.event, delivery.state, delivery.error ?? '']
    .filter(Boolean)
    .join('  ')

const create = async (
  app: string,
  url: string,
  { name, environment, json }: Json & { name?: string; environment: string },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await siteByIdOrSlug(await adminRequest(runtime), app)
    const made = await callOperation<CreatedWebhook>(runtime, createWebhook, {
      body: {
        siteId: String(id),
        url,
        environment: environmentNamed(environment),
        name: name ?? (URL.canParse(url) ? new URL(url).host : url),
      },
    })
    print(made, { json, text: `${line(made)}\nSecret: ${made.newSecret}` })
  })

const list = async ({ json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const page = await callOperation<Page<Webhook>>(runtime, listWebhooks, {
      query: { limit: 100 },
    })
    print(page, { json, text: page.items.map(line).join('\n') || 'There are no webhooks.' })
  })

const deliveries = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const page = await callOperation<Page<WebhookDelivery>>(runtime, listWebhookDeliveries, {
      params: { id },
      query: { limit: 50 },
    })
    print(page, { json, text: page.items.map(deliveryLine).join('\n') || 'It was told nothing.' })
  })

const test = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const delivery = await callOperation<WebhookDelivery>(runtime, testWebhookOperation, {
      params: { id },
    })
    print(delivery, { json, text: `${deliveryLine(delivery)}\nA running server sends it.` })
  })

const rotate = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const made = await callOperation<CreatedWebhook>(runtime, rotateWebhook, {
      params: { id },
      body: {},
    })
    print(made, { json, text: `${line(made)}\nSecret: ${made.newSecret}` })
  })

const remove = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const gone = await callOperation(runtime, deleteWebhook, { params: { id } })
    print(gone, { json, text: `${id} is gone.` })
  })

const redeliver = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const delivery = await callOperation<WebhookDelivery>(runtime, redeliverWebhook, {
      params: { id },
    })
    print(delivery, { json, text: `${deliveryLine(delivery)}\nA running server sends it.` })
  })
