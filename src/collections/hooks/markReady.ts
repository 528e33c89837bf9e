import type { CollectionBeforeChangeHook } from 'payload'
import { INSTALLING } from '../../core/template/installing'

/**
 * A site that somebody makes by hand is complete at once: `creating` is the state of one that is being
 * filled from a template, and those that stay in it are taken for abandoned and cleared away.
 */
export const markReady: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && req.user && !req.context[INSTALLING] && data.status !== 'failed'
    ? { ...data, status: 'ready' }
    : data
