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
  invalid: 'brandScan:problemInvalid',
  limit_exceeded: 'brandScan:problemLimitExceeded',
  forbidden: 'brandScan:denied',
  conflict: 'brandScan:problemConflict',
  request_in_progress: 'brandScan:problemInProgress',
  worker_lost: 'brandScan:problemWorkerLost',
}

/** The words for what went wrong, by the code that the server gives it. */
export const problemKey = (code: string | undefined): TextKey =>
  KEYS[code ?? ''] ?? 'brandScan:problemUnknown'
