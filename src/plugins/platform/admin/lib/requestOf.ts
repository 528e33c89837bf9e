import { getTenantFromCookie } from '@payloadcms/plugin-multi-tenant/utilities'
import { headers as readHeaders } from 'next/headers'
import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'

export type ScreenProps = Pick<ServerProps, 'payload' | 'user' | 'i18n'>

/** The request behind a screen that is given none: everything is read with its user's access. */
export const requestOf = async ({ payload, user, i18n }: ScreenProps): Promise<PayloadRequest> => {
  const headers = new Headers(await readHeaders())
  return createLocalReq({ user, req: { headers, i18n } as Partial<PayloadRequest> }, payload)
}

/** Id of the tenant chosen in the panel's selector; undefined: all that the user may see. */
export const selectedTenantOf = ({ headers, payload }: PayloadRequest): string | undefined => {
  const id = getTenantFromCookie(headers, payload.db.defaultIDType)
  return id === null ? undefined : String(id)
}
