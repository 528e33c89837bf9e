import type { AdminViewServerProps } from 'payload'

/** Of the address `/agent-teams/:team/…`. */
export const teamIdOf = (params: AdminViewServerProps['params']): string =>
  decodeURIComponent([params?.segments].flat()[1] ?? '')
