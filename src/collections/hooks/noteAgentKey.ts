import type { CollectionBeforeChangeHook } from 'payload'
import { AGENT_KEY } from '../../core/agents/agentKey'

/** Writes the key that the write's context names: the field itself is nobody's to write. */
export const noteAgentKey: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  const key = context[AGENT_KEY]
  return operation === 'create' && typeof key === 'string' ? { ...data, agentKey: key } : data
}
