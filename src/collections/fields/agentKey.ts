import type { TextField } from 'payload'
import { nobody } from '../access/fieldAccess'

/**
 * Run and step that made a document: a step that is done again after a crash finds it, and makes no
 * second one.
 *
 * @param unique also holds two workers apart. Not for documents with drafts, whose versions repeat it.
 */
export const agentKeyField = ({ unique = false } = {}): TextField => ({
  name: 'agentKey',
  type: 'text',
  unique,
  index: true,
  hidden: true,
  access: { create: nobody, update: nobody, read: nobody },
  // A copy is nobody's but its maker's.
  hooks: { beforeDuplicate: [() => undefined] },
})
