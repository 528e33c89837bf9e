import type { Plugin } from 'payload'
import { withScreens } from './withScreens'

export type HostingOptions = {
  /**
   * False: the collections keep Payload's own lists and forms.
   * @default true
   */
  enabled?: boolean
}

/** Screens of domains, certificates, targets and webhooks. The collections are the platform's. */
export const hosting =
  ({ enabled = true }: HostingOptions = {}): Plugin =>
  (config) =>
    enabled ? withScreens(config) : config
