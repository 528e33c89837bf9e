import {
  cancelAgentRun,
  followAgentRun,
  getAgentRun,
  listAgentRuns,
  retryAgentRun,
  startAgentRun,
} from './agentRuns/operations'
import { createAgent, deleteAgent, getAgent, listAgents, patchAgent } from './agents/operations'
import {
  createAgentTeam,
  deleteAgentTeam,
  getAgentTeam,
  listAgentTeams,
  patchAgentTeam,
} from './agents/teams'
import { listGenerations } from './ai/generations'
import { generatePage, generateSection, generateVariants } from './ai/layouts'
import { generateEmails, generatePosts } from './ai/messages'
import { generateAltText, generateSeo, suggestLayoutChanges } from './ai/pages'
import { rewriteTexts, translateTexts } from './ai/texts'
import { createAppOperation, getApp, listApps } from './apps/operations'
import {
  decideApprovalOperation,
  getApproval,
  listApprovals,
  makeApprovalLink,
} from './approvals/operations'
import { checkBrandText } from './brands/check'
import { exportBrand } from './brands/exportBrand'
import { importBrand } from './brands/importBrand'
import { getBrand, listBrands } from './brands/operations'
import { applyScan, getScan, scanBrand, stopScan } from './brands/scan'
import {
  createChannel,
  deleteChannel,
  getChannel,
  listChannels,
  patchChannel,
  testChannel,
} from './channels/operations'
import { diffDeployment } from './deploy/diff'
import { getContentIndex, getContentPage } from './content/operations'
import { createAccessLink, getDelivery, patchDelivery } from './delivery/operations'
import {
  deleteCertificate,
  orderCertificate,
  renewCertificate,
  uploadCertificateOperation,
} from './certificates/control'
import { getCertificate, getCertificateAuthority, listCertificates } from './certificates/read'
import { readDeploymentLog } from './deploy/logs'
import { getDeployment, listDeployments, rollBackDeployment } from './deploy/operations'
import { startDeployment } from './deploy/start'
import { cancelDeployment, promoteDeployment, retryDeployment } from './deploy/steps'
import {
  checkDomainOperation,
  createDomain,
  deleteDomain,
  getDomain,
  getPlatformDomain,
  listDomains,
  patchDomain,
} from './domains/operations'
import { setPrimaryDomain, unsetPrimaryDomain } from './domains/primary'
import type { Operation } from './http/operation'
import { pauseSchedule, resumeSchedule, runSchedule } from './schedules/actions'
import { getSwitch, setSwitch } from './schedules/killSwitch'
import {
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  updateSchedule,
} from './schedules/operations'
import { getCalendar, listOccurrences, previewPlan, previewSchedule } from './schedules/runs'
import { listDeliveries, resolveDeliveryOperation } from './posts/deliveries'
import {
  approvePostOperation,
  publishPostOperation,
  retryPostOperation,
  schedulePostOperation,
  unschedulePostOperation,
} from './posts/moves'
import { createPost, deletePost, getPost, listPosts, patchPost } from './posts/operations'
import {
  cancelOperation,
  getOperation,
  listOperations,
  retryOperation,
} from './operations/operations'
import { getPushArchive } from './targets/archive'
import { getTargetConfig } from './targets/config'
import { planTarget, testTarget } from './targets/looks'
import {
  createTarget,
  deleteTarget,
  getTarget,
  listTargets,
  patchTarget,
} from './targets/operations'
import {
  cancelPushOperation,
  getPush,
  listPushes,
  pushToTarget,
  removePushOperation,
  retryPushOperation,
  rollBackPush,
} from './targets/pushes'
import { readPushLog } from './targets/pushLog'
import { getTemplate, listTemplates } from './templates/operations'
import { manageTenants } from './tenants/operations'
import {
  listWebhookDeliveries,
  redeliverWebhook,
  testWebhookOperation,
} from './webhooks/deliveries'
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  patchWebhook,
  rotateWebhook,
} from './webhooks/operations'

/** The external API. A fixed path stands before one with a parameter in its place. */
export const operations: readonly Operation[] = [
  listTemplates,
  getTemplate,
  createAppOperation,
  listApps,
  getApp,
  listBrands,
  scanBrand,
  getScan,
  stopScan,
  getBrand,
  applyScan,
  checkBrandText,
  exportBrand,
  importBrand,
  startDeployment,
  listDeployments,
  getDeployment,
  rollBackDeployment,
  cancelDeployment,
  retryDeployment,
  promoteDeployment,
  diffDeployment,
  readDeploymentLog,
  listTargets,
  createTarget,
  getTarget,
  getTargetConfig,
  patchTarget,
  deleteTarget,
  testTarget,
  planTarget,
  pushToTarget,
  listPushes,
  getPush,
  readPushLog,
  getPushArchive,
  rollBackPush,
  cancelPushOperation,
  retryPushOperation,
  removePushOperation,
  listDomains,
  createDomain,
  getPlatformDomain,
  getDomain,
  patchDomain,
  deleteDomain,
  checkDomainOperation,
  setPrimaryDomain,
  unsetPrimaryDomain,
  manageTenants,
  listOperations,
  getOperation,
  cancelOperation,
  retryOperation,
  generateSection,
  generatePage,
  generateVariants,
  rewriteTexts,
  translateTexts,
  suggestLayoutChanges,
  generateSeo,
  generateAltText,
  generatePosts,
  generateEmails,
  listGenerations,
  listSchedules,
  createSchedule,
  previewPlan,
  getCalendar,
  getSwitch,
  setSwitch,
  getSchedule,
  updateSchedule,
  deleteSchedule,
  pauseSchedule,
  resumeSchedule,
  runSchedule,
  previewSchedule,
  listOccurrences,
  listPosts,
  createPost,
  getPost,
  patchPost,
  deletePost,
  approvePostOperation,
  schedulePostOperation,
  unschedulePostOperation,
  publishPostOperation,
  retryPostOperation,
  listDeliveries,
  resolveDeliveryOperation,
  listChannels,
  createChannel,
  getChannel,
  patchChannel,
  deleteChannel,
  testChannel,
  listCertificates,
  getCertificateAuthority,
  orderCertificate,
  uploadCertificateOperation,
  getCertificate,
  renewCertificate,
  deleteCertificate,
  listAgents,
  createAgent,
  getAgent,
  patchAgent,
  deleteAgent,
  listAgentTeams,
  createAgentTeam,
  getAgentTeam,
  patchAgentTeam,
  deleteAgentTeam,
  startAgentRun,
  listAgentRuns,
  getAgentRun,
  followAgentRun,
  cancelAgentRun,
  retryAgentRun,
  listApprovals,
  getApproval,
  decideApprovalOperation,
  makeApprovalLink,
  getDelivery,
  patchDelivery,
  createAccessLink,
  getContentIndex,
  getContentPage,
  listWebhooks,
  createWebhook,
  redeliverWebhook,
  getWebhook,
  patchWebhook,
  deleteWebhook,
  rotateWebhook,
  testWebhookOperation,
  listWebhookDeliveries,
]
