import type { BlockData, BlockDefinition } from './types'

const SLUG = /^[a-z][a-zA-Z0-9]*$/

/** Most bytes of client JavaScript one block may ship. */
export const MAX_SCRIPT_BYTES = 2 * 1024

/**
 * Checks a block definition once, when its module loads, and returns it unchanged.
 *
 * @throws Error when the slug is not camelCase, `defaults.blockType` differs from the slug, the
 * migrations do not lead one by one from 2 to `version`, or the script is over 2 KB.
 */
export const defineBlock = <Data extends BlockData>(
  definition: BlockDefinition<Data>,
): BlockDefinition => {
  const { slug, version, migrations = [], defaults, script } = definition
  if (!SLUG.test(slug)) throw new Error(`Block slug "${slug}" is not camelCase.`)
  if (defaults.blockType !== slug)
    throw new Error(
      `Block "${slug}": defaults.blockType is "${defaults.blockType}", not "${slug}".`,
    )
  const versions = migrations.map((migration) => migration.version)
  const wanted = Array.from({ length: version - 1 }, (_, index) => index + 2)
  if (versions.join() !== wanted.join())
    throw new Error(
      `Block "${slug}" is at version ${version}: migrations must be [${wanted.join()}], not [${versions.join()}].`,
    )
  if (script && new TextEncoder().encode(script).length > MAX_SCRIPT_BYTES)
    throw new Error(`Block "${slug}": its script is over ${MAX_SCRIPT_BYTES} bytes.`)
  // The registry treats all blocks alike; each Render still gets the data its own fields describe.
  return definition as unknown as BlockDefinition
}
