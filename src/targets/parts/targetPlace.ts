import { mkdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { TauseError } from '../../core/errors'
import type { TargetAccount, TargetServices } from '../contract'

/** One part of a path: no separators, no leading dot. */
export const FOLDER_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/

const ID = /^[\w-]+$/

/**
 * The folder of a target on this machine: `<targetsDir>/<tenant>/<name>`, so that no tenant reaches what is
 * another's. Made if need be. Links are followed before it is looked whether it still lies there.
 *
 * @throws TauseError `folder_refused`.
 */
export const targetPlace = async ({
  account,
  services,
  name,
}: {
  account: Pick<TargetAccount, 'tenantId'>
  services: Pick<TargetServices, 'targetsDir'>
  name: string
}): Promise<string> => {
  if (!ID.test(account.tenantId) || !FOLDER_NAME.test(name))
    throw refused(`"${name}" is no name of a folder: use small letters, digits, "-", "_" and "."`)
  const tenant = join(services.targetsDir, account.tenantId)
  const wanted = join(tenant, name)
  await mkdir(tenant, { recursive: true })
  const root = await realpath(services.targetsDir)
  const own = join(root, account.tenantId)
  if ((await realpath(tenant)) !== own) throw refused(`The folder of the tenant is a link.`)
  await mkdir(wanted, { recursive: true })
  const found = await realpath(wanted)
  if (found !== join(own, name) || !found.startsWith(own + sep))
    throw refused(`The folder "${name}" is a link that leads elsewhere.`)
  return found
}

const refused = (reason: string): TauseError =>
  new TauseError({
    code: 'folder_refused',
    status: 422,
    message: `${reason} Name a folder of its own below the folder of targets.`,
    issues: [{ pointer: '/settings/folder', message: reason }],
  })
