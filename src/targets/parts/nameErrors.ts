import { fileNameIssues } from '../../core/targets/fileNameIssues'
import type { TargetFile, TargetPlan } from '../contract'

/** Names that cannot lie below any folder, as errors of a plan. */
export const nameErrors = (files: readonly TargetFile[]): TargetPlan['issues'] =>
  fileNameIssues(files).map((issue) => ({ ...issue, level: 'error' as const }))
