import { join } from 'node:path'
import type { Settings } from '../core/settings'
import { LocalBlobStore } from './LocalBlobStore'

/** The blob store that the settings describe. Reading needs no preparation; `prepare` it before writes. */
export const openBlobStore = ({ dataDir }: Pick<Settings, 'dataDir'>): LocalBlobStore =>
  new LocalBlobStore({ root: join(dataDir, 'blobs') })
