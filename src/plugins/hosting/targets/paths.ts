/** Addresses of the screens of targets, below the panel's address. */
export const targetsPath = '/collections/deploy-targets'
export const targetPath = (id: string): string => `${targetsPath}/${id}`
export const newTargetPath = (kind: string): string => `${targetsPath}/create?kind=${kind}`
