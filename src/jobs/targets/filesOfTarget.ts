import { isOfServer } from '../../core/targets/isOfServer'
import { gitFolderName, zipFolderName } from '../../core/targets/zipFolder'
import type { TargetDocument } from './documents'

/**
 * The folder or repository on this server that a target's settings name, below its tenant's; undefined:
 * it lies elsewhere.
 */
export const placeOnServer = ({
  kind,
  settings,
}: Pick<TargetDocument, 'kind' | 'settings'>): string | undefined => {
  if (!isOfServer(kind, settings)) return undefined
  const { folder, repository } = settings as { folder?: unknown; repository?: unknown }
  const place = kind === 'folder' ? folder : repository
  return typeof place === 'string' ? place : undefined
}

/** Folders below the tenant's that a target's own files lie in. A repository is others', too. */
export const foldersOf = (target: Pick<TargetDocument, 'id' | 'kind' | 'settings'>): string[] => {
  const place = target.kind === 'folder' ? placeOnServer(target) : undefined
  return [gitFolderName(target.id), zipFolderName(target.id), ...(place ? [place] : [])]
}
