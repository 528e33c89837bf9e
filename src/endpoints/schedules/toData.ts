import type { z } from 'zod'
import type { ScheduleTarget, updateScheduleBody } from '../../core/api/schedules'
import type { FieldIssue } from '../../core/errors'
import { isTauseError, TauseError } from '../../core/errors'
import { toTauseError } from '../http/problem'
import type { PayloadRequest } from 'payload'

/** What the API takes, as the document's fields. */
export const toData = ({
  target,
  misfire,
  ...rest
}: z.output<typeof updateScheduleBody>): Record<string, unknown> => ({
  ...rest,
  ...(target ? targetData(target) : {}),
  ...(misfire
    ? {
        misfire: misfire.policy,
        ...(misfire.policy === 'catchUp' ? { catchUpMax: misfire.max } : {}),
      }
    : {}),
})

const targetData = (target: ScheduleTarget): Record<string, unknown> => {
  const none = { site: null, page: null, brandProfile: null, team: null, brief: null }
  switch (target.kind) {
    case 'deploy':
      return { ...none, kind: target.kind, site: target.appId, environment: target.environment }
    case 'brand-scan':
      return { ...none, kind: target.kind, brandProfile: target.brandId, url: target.url }
    case 'agent-run':
      return { ...none, kind: target.kind, team: target.team, brief: target.brief }
    default:
      return { ...none, kind: target.kind, page: target.pageId, deploy: target.deploy }
  }
}

const POINTERS: Record<string, string> = {
  '/site': '/target/appId',
  '/page': '/target/pageId',
  '/brandProfile': '/target/brandId',
  '/url': '/target/url',
  '/team': '/target/team',
}

/** Names the fields of a refused write as the API does. */
export const withApiPointers = async <Result>(
  req: PayloadRequest,
  write: Promise<Result>,
): Promise<Result> => {
  try {
    return await write
  } catch (error) {
    const known = toTauseError(error, req)
    if (isTauseError(error) || known.issues.length === 0) throw error
    const issues = known.issues.map(({ pointer, message }): FieldIssue => ({
      pointer: POINTERS[pointer] ?? pointer,
      message,
    }))
    throw new TauseError({
      code: known.code,
      status: known.status,
      message: issues.map(({ pointer, message }) => `${pointer}: ${message}`).join(' '),
      issues,
      cause: error,
    })
  }
}
