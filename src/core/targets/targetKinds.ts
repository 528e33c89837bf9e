/** Where a release can go beside the built-in hosting. */
export const TARGET_KINDS = [
  'folder',
  'zip',
  'git',
  's3',
  'netlify',
  'vercel',
  'cloudflare-pages',
] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** How far a push has come. `live`: its target serves it. `superseded`: a later one took its place. */
export const PUSH_STATES = [
  'queued',
  'planning',
  'uploading',
  'activating',
  'live',
  'superseded',
  'failed',
  'cancelled',
  'removed',
] as const
export type PushState = (typeof PUSH_STATES)[number]
