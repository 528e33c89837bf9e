import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

export type FirstAdmin = { email: string; password: string }

/**
 * Creates the first administrator when there is no user at all. With a password of the operator's
 * choice it stays; a made-up one is shown once and must be changed at the first log-in.
 */
export const createFirstAdmin = async ({
  payload,
  email,
  password,
  beforeCreate = () => Promise.resolve(),
}: {
  payload: Payload
  email: string
  password: string | undefined
  beforeCreate?: () => Promise<void>
}): Promise<FirstAdmin | null> => {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return null
  await beforeCreate()
  const chosen = password ?? randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users',
    data: {
      email,
      name: 'Administrator',
      password: chosen,
      platformRole: 'admin',
      mustChangePassword: password === undefined,
    },
    // Nobody exists yet on whose access it could run.
    overrideAccess: true,
  })
  return { email, password: chosen }
}
