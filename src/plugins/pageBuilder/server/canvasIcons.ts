import { ICON_NAMES } from '../../../core/blocks/icons'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { iconDrawing } from '../../../render/renderIcon'

/** Icons that blocks draw by themselves. */
const INNER_ICONS = ['check', 'x', 'info', 'circle-check', 'triangle-alert', 'circle-alert', 'star']

/** Icons of the builder's own buttons. */
const UI_ICONS = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-up-right',
  'blocks',
  'bookmark-plus',
  'chevron-down',
  'chevron-right',
  'circle',
  'circle-help',
  'clipboard-paste',
  'copy',
  'copy-plus',
  'corner-left-up',
  'download',
  'eye',
  'grip-vertical',
  'history',
  'image',
  'image-off',
  'keyboard',
  'layout-template',
  'link',
  'list-checks',
  'list-indent-decrease',
  'list-indent-increase',
  'list-tree',
  'loader-circle',
  'lock',
  'monitor',
  'moon',
  'mouse-pointer-click',
  'move',
  'panel-left',
  'panel-right',
  'pencil',
  'plus',
  'redo-2',
  'refresh-cw',
  'save',
  'search',
  'smartphone',
  'sparkles',
  'sun',
  'tablet',
  'trash-2',
  'undo-2',
  'unlink',
]

/** Drawings of all icons that blocks and the drawer may show. */
export const canvasIcons = (registry: BlockRegistry): Record<string, string> =>
  Object.fromEntries(
    [
      ...ICON_NAMES,
      ...INNER_ICONS,
      ...UI_ICONS,
      ...registry.definitions.map(({ icon }) => icon),
    ].flatMap((name) => {
      const drawing = iconDrawing(name)
      return drawing === null ? [] : [[name, drawing] as const]
    }),
  )
