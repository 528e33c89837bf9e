import { createAppOperation, getApp, listApps } from './apps/operations'
import { readDeploymentLog } from './deploy/logs'
import { getDeployment, listDeployments, rollBackDeployment } from './deploy/operations'
import { startDeployment } from './deploy/start'
import type { Operation } from './http/operation'
import { getOperation } from './operations/operations'
import { getTemplate, listTemplates } from './templates/operations'
import { manageTenants } from './tenants/operations'

/** The external API. A fixed path stands before one with a parameter in its place. */
export const operations: readonly Operation[] = [
  listTemplates,
  getTemplate,
  createAppOperation,
  listApps,
  getApp,
  startDeployment,
  listDeployments,
  getDeployment,
  rollBackDeployment,
  readDeploymentLog,
  manageTenants,
  getOperation,
]
