export { defineBlock } from '../core/blocks/defineBlock'
export { createBlockRegistry } from '../core/blocks/registry'
export type * from '../core/blocks/types'
export { blockDefinitions, blockRegistry } from './library'
