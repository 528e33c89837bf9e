import { askCloudflare, type CloudflareContext } from './askCloudflare'

export type CloudflareDeployment = {
  id: string
  url?: string
  environment?: string
  latest_stage?: { name: string; status: string } | null
  deployment_trigger?: { metadata?: { commit_hash?: string } } | null
}

export type CloudflareProject = {
  name: string
  subdomain?: string
  domains?: string[]
  production_branch?: string
  /** The one that visitors get. */
  canonical_deployment?: CloudflareDeployment | null
}

/** Deployments a page, and pages that are looked through. */
const PER_PAGE = 25
const MAX_PAGES = 40

export type CloudflareApi = {
  getProject: () => Promise<CloudflareProject>
  /** The deployments of a release, by the commit hash that stands for it. Newest first. */
  findDeployments: (commitHash: string) => Promise<CloudflareDeployment[]>
  getDeployment: (id: string) => Promise<CloudflareDeployment>
  /** Makes an earlier production deployment the live one. */
  rollbackTo: (id: string) => Promise<void>
  deleteDeployment: (id: string) => Promise<void>
}

/** The questions on a project that a target has. @throws TauseError as `callService`. */
export const cloudflareApi = (context: CloudflareContext): CloudflareApi => {
  const deploymentPath = (id: string, rest = ''): { project: string } => ({
    project: `/deployments/${encodeURIComponent(id)}${rest}`,
  })
  return {
    getProject: async () =>
      (
        await askCloudflare<CloudflareProject>(context, {
          action: 'show the project',
          path: { project: '' },
        })
      ).result,
    findDeployments: async (commitHash) => {
      const found: CloudflareDeployment[] = []
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const { result } = await askCloudflare<CloudflareDeployment[]>(context, {
          action: 'list the deployments',
          path: { project: `/deployments?page=${page}&per_page=${PER_PAGE}` },
        })
        found.push(
          ...result.filter(
            ({ deployment_trigger: trigger }) => trigger?.metadata?.commit_hash === commitHash,
          ),
        )
        if (result.length < PER_PAGE) break
      }
      return found
    },
    getDeployment: async (id) =>
      (
        await askCloudflare<CloudflareDeployment>(context, {
          action: 'show the deployment',
          path: deploymentPath(id),
        })
      ).result,
    rollbackTo: async (id) => {
      await askCloudflare(context, {
        action: 'make the deployment live',
        method: 'POST',
        path: deploymentPath(id, '/rollback'),
        type: 'application/json',
        body: '{}',
      })
    },
    deleteDeployment: async (id) => {
      await askCloudflare(context, {
        action: 'delete the deployment',
        method: 'DELETE',
        // `force`: an alias that a branch has on it does not keep it.
        path: deploymentPath(id, '?force=true'),
        accept: [404],
      })
    },
  }
}
