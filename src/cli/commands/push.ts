import type { Command } from 'commander'
import type { Page } from '../../core/api/common'
import type { Push } from '../../core/api/targets'
import { invalid } from '../../core/errors'
import { findVisiblePush, findVisibleTarget } from '../../endpoints/targets/findTarget'
import { cancelPushOperation, listPushes, retryPushOperation } from '../../endpoints/targets/pushes'
import { rollBackTo } from '../../jobs/targets/pushMoves'
import { findPush } from '../../jobs/targets/records'
import { startPush } from '../../jobs/targets/startPush'
import { TARGETS } from '../../jobs/targets/targets'
import { callOperation } from '../callOperation'
import { followPush } from '../followPush'
import { adminRequest, print, withRuntime } from '../withRuntime'

type Json = { json?: boolean }

/** Commands of `tause target` that are about what is sent there. */
export const pushCommands = (target: Command): void => {
  target
    .command('push <target>')
    .description('Send a release to a target and make it live there.')
    .option('--release <id>', 'deployment to send (default: what is live)')
    .option('--json', 'print JSON')
    .action(push)
  target
    .command('pushes <target>')
    .description('List what was sent to a target, newest first.')
    .option('--json', 'print JSON')
    .action(pushes)
  target
    .command('rollback <push>')
    .description('Make an earlier push live at its target again, without an upload.')
    .option('--json', 'print JSON')
    .action(rollBack)
  target
    .command('cancel <push>')
    .description('Cancel a push; what is live at its target stays so.')
    .option('--json', 'print JSON')
    .action(cancel)
  target
    .command('retry <push>')
    .description('Try a push that failed or was cancelled again: it sends what is missing.')
    .option('--json', 'print JSON')
    .action(retry)
}

const push = async (id: string, { release, json }: Json & { release?: string }): Promise<void> =>
  withRuntime((runtime) =>
    followPush(runtime, json, async () => {
      const req = await adminRequest(runtime)
      const target = await findVisibleTarget({ req, id, tenantId: undefined })
      return startPush({ req, target, releaseId: release })
    }),
  )

const rollBack = async (id: string, { json }: Json): Promise<void> =>
  withRuntime((runtime) =>
    followPush(runtime, json, async () => {
      const req = await adminRequest(runtime)
      const { target } = await findVisiblePush({ req, id, tenantId: undefined })
      const found = await findPush(runtime.payload, id)
      if (!found || !target) throw invalid(`Push "${id}" has no target any more.`)
      const canRollBack = TARGETS[target.kind].abilities.rollback
      return rollBackTo({ req, push: found, target, canRollBack })
    }),
  )

const retry = async (id: string, { json }: Json): Promise<void> =>
  withRuntime((runtime) =>
    followPush(runtime, json, () =>
      callOperation<Push>(runtime, retryPushOperation, { params: { id } }),
    ),
  )

const cancel = async (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const one = await callOperation<Push>(runtime, cancelPushOperation, { params: { id } })
    print(one, { json, text: `${one.id}  ${one.state}` })
  })

const pushes = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const page = await callOperation<Page<Push>>(runtime, listPushes, {
      params: { id },
      query: { limit: '50' },
    })
    const lines = page.items.map((one) => `${one.id}  ${one.createdAt}  ${one.state}`)
    print(page, { json, text: lines.join('\n') || 'Nothing was sent there yet.' })
  })
