import type { VercelDeployment, VercelProject } from './vercelApi'

/** Whether visitors get this deployment. A staged one may be called the production one already. */
export const isLive = (project: VercelProject, deployment: VercelDeployment): boolean =>
  project.targets?.production?.id === deployment.id && deployment.readySubstate !== 'STAGED'
