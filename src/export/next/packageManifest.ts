import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toSlug } from '../../core/tenancy/toSlug'
import { packageFile } from '../../render/packageFiles'
import type { ExportFile } from '../types'

const OURS = fileURLToPath(
  new URL(/* turbopackIgnore: true */ '../../../package.json', import.meta.url),
)

const PACKAGES = ['next', 'react', 'react-dom']
const TOOLS = ['@types/node', '@types/react', '@types/react-dom', 'typescript']

type Manifest = {
  version: string
  engines?: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** The project's `package.json`, on the versions that this package itself runs and is checked with. */
export const packageManifest = async (siteName: string): Promise<ExportFile> => {
  const ours = await readManifest(OURS)
  const wanted = { ...ours.devDependencies, ...ours.dependencies }
  const versionsOf = async (names: string[]): Promise<Record<string, string>> =>
    Object.fromEntries(
      await Promise.all(
        names.map(
          async (name) => [name, await exactVersion(name, wanted[name] ?? 'latest')] as const,
        ),
      ),
    )
  const manifest = {
    name: toSlug(siteName) || 'site',
    private: true,
    type: 'module',
    engines: ours.engines,
    scripts: { dev: 'next dev', build: 'next build', start: 'next start' },
    dependencies: await versionsOf(PACKAGES),
    devDependencies: await versionsOf(TOOLS),
  }
  return { path: 'package.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
}

/** The version that is installed here; where the package is not, the lowest that was asked for. */
const exactVersion = async (name: string, range: string): Promise<string> => {
  try {
    return (await readManifest(packageFile(name, 'package.json'))).version
  } catch {
    return range.replace(/^[~^]/, '')
  }
}

const readManifest = async (file: string): Promise<Manifest> =>
  JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8')) as Manifest
