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
import { readDeploymentLog } from './deploy/logs'
import { getDeployment, listDeployments, rollBackDeployment } from './deploy/operations'
import { startDeployment } from './deploy/start'
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
import { getTemplate, listTemplates } from './templates/operations'
import { manageTenants } from './tenants/operations'

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
  readDeploymentLog,
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
]
