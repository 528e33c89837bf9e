import type { Payload } from 'payload'
import type { JobStore } from './JobStore'
import { mongoJobStore } from './mongoJobStore'
import { sqliteJobStore } from './sqliteJobStore'

/** The jobs of a project's database, whichever it is. */
export const openJobStore = (payload: Payload): JobStore =>
  payload.db.name === 'mongoose' ? mongoJobStore(payload) : sqliteJobStore(payload)
