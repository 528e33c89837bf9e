import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { cloudflarePagesTarget } from '../../../src/targets/cloudflarePages/cloudflarePagesTarget'
import type { DeployTarget } from '../../../src/targets/contract'
import { netlifyTarget } from '../../../src/targets/netlify/netlifyTarget'
import { s3Target } from '../../../src/targets/s3/s3Target'
import { vercelTarget } from '../../../src/targets/vercel/vercelTarget'
import { markedRelease, type PushOrder } from './pushOrder'
import { targetContext } from './targetContext'
import { testNet } from './testNet'

// A process that plans, pushes and activates one release, and may be killed at any moment. `ORDER`: what.

const order = JSON.parse(process.env['ORDER'] ?? '') as PushOrder
const targets = [s3Target, netlifyTarget, vercelTarget, cloudflarePagesTarget]
const target = targets.find(({ kind }) => kind === order.account.kind) as DeployTarget

const context = targetContext({
  account: order.account,
  net: testNet(order.hosts),
  from: markedRelease(order.marker),
})
context.state = {
  get: () =>
    existsSync(order.stateFile)
      ? (JSON.parse(readFileSync(order.stateFile, 'utf8')) as Record<string, unknown>)
      : {},
  set: (state) => {
    writeFileSync(`${order.stateFile}.new`, JSON.stringify(state))
    renameSync(`${order.stateFile}.new`, order.stateFile)
    return Promise.resolve()
  },
}

const pushed = await target.push(context, await target.plan(context))
await target.activate(context, pushed)
