/** Name of the folder below the tenant's that a target's archives lie in. */
export const zipFolderName = (targetId: string): string => `zip-${targetId}`

/** Name of the folder below the tenant's that git keeps what it has sent of a target in. */
export const gitFolderName = (targetId: string): string => `git-${targetId}`

/** @throws RangeError for what is no name that this target gave. */
export const archiveName = (remoteId: string): string => {
  if (!/^[0-9a-f]{12}-[0-9a-f-]{36}$/.test(remoteId))
    throw new RangeError(`"${remoteId.slice(0, 80)}" is no archive of this target.`)
  return `${remoteId}.zip`
}
