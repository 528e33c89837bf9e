import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Absolute path of a file in an installed package, e.g. `lucide-static`, `icons/x.svg`. */
export const packageFile = (name: string, path: string): string =>
  join(dirname(require.resolve(/* turbopackIgnore: true */ `${name}/package.json`)), path)

/** The text of a package's file, or `null` when there is none. */
export const readPackageText = (name: string, path: string): string | null => {
  try {
    return readFileSync(/* turbopackIgnore: true */ packageFile(name, path), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Bytes of a font file by its path below `node_modules`, as `core/brand/fonts` names it. */
export const readFontFile = (file: string): Promise<Uint8Array> => {
  const [scope, name, ...rest] = file.split('/')
  return readFile(/* turbopackIgnore: true */ packageFile(`${scope}/${name}`, rest.join('/')))
}
