import type { NextFunction, Request, Response } from 'express'
import { isTauseError } from '../../core/errors'
import { readBody } from '../sites/readBody'

const MEBIBYTE = 1024 * 1024

/** Largest document that is sent as JSON. Files come as multipart, which Payload limits itself. */
const MAX_BODY = 8 * MEBIBYTE

/**
 * Refuses with 413 a body of Payload's REST that is larger than any document: Payload would read all of
 * it before it asks who sends it. The body that was read is left on the request as `rawBody`, where the
 * API's listener looks for it. The external API has a limit of its own.
 */
export const limitBody = async (
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> => {
  const { headers } = request
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (!hasBody || 'rawBody' in request || isMultipart(headers['content-type'])) return next()
  try {
    Object.assign(request, { rawBody: await readBody(request, MAX_BODY) })
  } catch (error) {
    if (!isTauseError(error)) throw error
    response.status(error.status).json({ errors: [{ message: error.message }] })
    return
  }
  next()
}

const isMultipart = (type = ''): boolean => /^multipart\//i.test(type)
