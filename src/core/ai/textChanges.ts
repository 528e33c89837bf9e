import type { BlockRegistry } from '../blocks/registry'
import { isFieldLocked } from '../blocks/lockedFields'
import { isBlock } from '../blocks/tree'
import type { BlockData } from '../blocks/types'
import { lockOf } from '../builder/lockOf'
import type { CheckFix } from '../checks/types'
import { mapTexts, textsOf } from './texts'

/** A text of a block that is to be another one. */
export type TextChange = {
  /** Id of the block, which may stand inside the one that was rewritten. */
  block: string
  /** Dotted, inside the block. */
  path: string
  before: string
  after: string
}

/**
 * What a rewriting changes of a block and all it holds: texts alone, whatever else the answer says. Texts
 * that are locked stay; `locked` counts those that would have changed.
 *
 * @returns `null` when the answer's texts are not those of the block.
 */
export const textChanges = ({
  block,
  written,
  registry,
  contentOnly,
}: {
  /** With its id. */
  block: BlockData
  written: unknown
  registry: BlockRegistry
  contentOnly: boolean
}): { changes: TextChange[]; locked: number } | null => {
  if (!isBlock(written)) return null
  const texts = textsOf({ layout: [written], registry })
  if (texts.length !== textsOf({ layout: [block], registry }).length) return null
  let index = 0
  const [mapped] = mapTexts({
    layout: [block],
    registry,
    change: ({ text }) => texts[index++]?.text ?? text,
  })
  const found: (TextChange & { isLocked: boolean })[] = []
  const walk = (was: unknown, is: unknown, around: BlockData, path: string): void => {
    if (was === is) return
    if (typeof was === 'string' && typeof is === 'string')
      found.push({
        block: String(around.id),
        path,
        before: was,
        after: is,
        isLocked: lockOf(around, contentOnly) === 'all' || isFieldLocked({ block: around, path }),
      })
    else if (typeof was === 'object' && was !== null && typeof is === 'object' && is !== null) {
      const isOther = path !== '' && isBlock(was)
      for (const [key, value] of Object.entries(was))
        walk(
          value,
          (is as Record<string, unknown>)[key],
          isOther ? was : around,
          path === '' || isOther ? key : `${path}.${key}`,
        )
    }
  }
  walk(block, mapped, block, '')
  return {
    changes: found.filter(({ isLocked }) => !isLocked).map(({ isLocked: _, ...change }) => change),
    locked: found.filter(({ isLocked }) => isLocked).length,
  }
}

/**
 * The changes as fixes of the page as it is now. A text that somebody has changed since is left alone.
 *
 * @param textAt the value at a path of a block; `undefined` where there is none any more.
 */
export const fixesOf = ({
  changes,
  textAt,
}: {
  changes: readonly TextChange[]
  textAt: (change: Pick<TextChange, 'block' | 'path'>) => unknown
}): { fixes: CheckFix[]; stale: number } => {
  const current = changes.filter((change) => {
    const now = textAt(change) ?? ''
    return typeof now === 'string' && now.trim() === change.before.trim()
  })
  return {
    fixes: [...new Set(current.map(({ block }) => block))].map((block) => ({
      name: 'text',
      block,
      changes: current
        .filter((change) => change.block === block)
        .map(({ path, after }) => ({ path, value: after })),
    })),
    stale: changes.length - current.length,
  }
}
