import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type DemoPlan = {
  /** Notes that a demo is to be made; before the first administrator, who marks the first start. */
  begin: () => Promise<void>
  isOpen: () => boolean
  end: () => Promise<void>
}

/**
 * Remembers in the data folder that the demo is still to be made, so that a first start that was
 * interrupted is finished by the next one, and a demo that was deleted later stays deleted.
 */
export const demoPlan = ({ dataDir, wanted }: { dataDir: string; wanted: boolean }): DemoPlan => {
  const note = join(dataDir, 'demo-pending')
  return {
    begin: async () => {
      if (wanted) await writeFile(note, 'The demo tenant is made at the next start.\n')
    },
    isOpen: () => wanted && existsSync(note),
    end: () => rm(note, { force: true }),
  }
}
