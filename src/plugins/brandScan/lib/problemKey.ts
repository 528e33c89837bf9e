import type { TextKey } from '../text/keys'

const KEYS: Readonly<Record<string, TextKey>> = {
  unreachable: 'brandScan:problemUnreachable',
  wrong_type: 'brandScan:problemWrongType',
  too_large: 'brandScan:problemTooLarge',
  too_many_redirects: 'brandScan:problemTooManyRedirects',
  login_page: 'brandScan:problemLoginPage',
  address_refused: 'brandScan:problemAddressRefused',
  timeout: 'brandScan:problemTimeout',
  http_status: 'brandScan:problemHttpStatus',
  robots: 'brandScan:problemRobots',
  unreadable: 'brandScan:problemUnreadable',
  nothing_found: 'brandScan:problemNothingFound',
  body_too_large: 'brandScan:problemBodyTooLarge',
  limit_exceeded: 'brandScan:problemLimitExceeded',
  forbidden: 'brandScan:denied',
  conflict: 'brandScan:problemConflict',
  request_in_progress: 'brandScan:problemInProgress',
  worker_lost: 'brandScan:problemWorkerLost',
}

/** Of input that the server refuses, by where it stands. */
const FIELDS: Readonly<Record<string, TextKey>> = {
  '/url': 'brandScan:badUrl',
  '/logo': 'brandScan:problemInvalid',
}

/** The words for what went wrong, by the code that the server gives it. */
export const problemKey = (code: string | undefined, pointer?: string): TextKey =>
  (code === 'invalid' ? FIELDS[pointer ?? ''] : KEYS[code ?? '']) ?? 'brandScan:problemUnknown'
