export type ApiAnswer = {
  status: number
  headers: Headers
  // Tests look into answers of every form.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export type ApiCall = (
  method: string,
  path: string,
  options?: {
    authorization?: string
    body?: unknown
    /** Sent as it is, instead of `body`. */
    raw?: string
    headers?: Record<string, string>
  },
) => Promise<ApiAnswer>

/** Calls the external API and gives back every answer, refusals too. */
export const apiCall =
  (baseUrl: string): ApiCall =>
  async (method, path, { authorization, body, raw, headers = {} } = {}) => {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(authorization ? { authorization } : {}),
        ...(body !== undefined || raw !== undefined ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    }
  }
