import { refusal } from './refusal'

/** Refuses, with 404, to log an API key in or out. */
export const refuseSession = (): never => {
  throw refusal(
    'API keys have no sessions. Send the key itself with each request: "Authorization: Bearer <key>".',
    404,
  )
}
