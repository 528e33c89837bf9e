import { join, resolve } from 'node:path'
import type { Settings } from '../../core/settings'

export type TargetSettings = Pick<Settings, 'dataDir' | 'targetsDir' | 'publicUrl' | 'sitesDomain'>

/** The folder that folder, ZIP and Git targets lie below. Absolute. */
export const targetsFolder = ({
  dataDir,
  targetsDir,
}: Pick<TargetSettings, 'dataDir' | 'targetsDir'>): string =>
  resolve(/* turbopackIgnore: true */ targetsDir ?? join(dataDir, 'targets'))
