import type { CollectionConfig, Config, Plugin } from 'payload'
import { scheduleControl } from '../../collections/scheduleControl'
import { scheduleOccurrences } from '../../collections/scheduleOccurrences'
import { schedules as schedulesCollection } from '../../collections/schedules'
import { guardPlanning } from './server/guardPlanning'
import { withScreens } from './withScreens'

export type SchedulesOptions = {
  /**
   * False: collections and the kill switch are still registered, so that migrations stay the same.
   * @default true
   */
  enabled?: boolean
}

/** What runs again and again: schedules, their runs, the kill switch, and their screens. */
export const schedules =
  ({ enabled = true }: SchedulesOptions = {}): Plugin =>
  (config) => {
    const guarded: CollectionConfig = {
      ...schedulesCollection,
      hooks: {
        ...schedulesCollection.hooks,
        beforeChange: [...(schedulesCollection.hooks?.beforeChange ?? []), guardPlanning],
      },
    }
    const wired: Config = {
      ...config,
      collections: [...(config.collections ?? []), guarded, scheduleOccurrences],
      globals: [...(config.globals ?? []), scheduleControl],
    }
    return enabled ? withScreens(wired) : wired
  }
