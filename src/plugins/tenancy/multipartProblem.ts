import { APIError, type PayloadRequest } from 'payload'
import { refusal } from '../../collections/hooks/refusal'

/**
 * The refusal (400) of a multipart body that Payload could not take apart, for which it would answer 500;
 * `undefined` for every other error.
 */
export const multipartProblem = (req: PayloadRequest, error: unknown): Error | undefined => {
  if (!/^multipart\//i.test(req.headers.get('content-type') ?? '')) return undefined
  if (error instanceof APIError && error.status < 500) return undefined
  if (!(error instanceof Error)) return undefined
  // A text where a file should be: Payload takes it for the name of one uploaded elsewhere before.
  if (error.message.includes('uploadConfig.handlers'))
    return refusal('file: send the file itself, with a name, not a text.', 400)
  // The document is read last: once it is there, the body was whole.
  if (req.data !== undefined) return undefined
  if (error instanceof SyntaxError) return refusal('_payload: give JSON.', 400)
  if (req.file !== undefined) return undefined
  return refusal(
    'The multipart body cannot be read. Send the file itself in the field "file", with a name, and the document as JSON in "_payload".',
    400,
  )
}
