import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium that can be run: the one that is set, else the first in PATH; `null`: none. */
export const findChromium = ({
  chromiumPath,
  path = process.env.PATH ?? '',
}: {
  /** Of the settings. One that cannot be run is none: it does not fall back to another. */
  chromiumPath: string | undefined
  /** @default the environment's PATH */
  path?: string
}): string | null => {
  const candidates = chromiumPath
    ? [chromiumPath]
    : path
        .split(delimiter)
        .filter((folder) => folder !== '')
        .flatMap((folder) => NAMES.map((name) => join(/* turbopackIgnore: true */ folder, name)))
  return candidates.find(canRun) ?? null
}

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
