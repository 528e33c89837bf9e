import type { TargetFile, TargetPlan } from '../contract'

/** Bytes of one part of a name: file systems take 255, and the name of the headers comes on top. */
const MAX_PART = 240

export const longNameIssues = (files: readonly TargetFile[]): TargetPlan['issues'] =>
  files
    .filter(({ path }) => path.split('/').some((part) => Buffer.byteLength(part) > MAX_PART))
    .map(({ path }) => ({
      pointer: '/files',
      level: 'error' as const,
      message: `A part of the path "${path.slice(0, 60)}…" is longer than ${MAX_PART} bytes. Give the page a shorter one.`,
    }))
