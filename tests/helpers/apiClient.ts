const SECOND = 1000

type Json = Record<string, unknown>

export type ApiClient = {
  /** Of the user, for requests that are no JSON. */
  authorization: string
  /** @throws with the method, path, status and body of every answer that is not 2xx. */
  call: <T = Json>(
    method: string,
    path: string,
    body?: unknown,
    headers?: HeadersInit,
  ) => Promise<T>
}

/** Logs in as `email` and speaks to the API with that user's token. `baseUrl` has no trailing slash. */
export const logIn = async ({
  baseUrl,
  email,
  password,
}: {
  baseUrl: string
  email: string
  password: string
}): Promise<ApiClient> => {
  const { token } = await send<{ token: string }>(`${baseUrl}/api/users/login`, {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  })
  return {
    authorization: `JWT ${token}`,
    call: (method, path, body, headers = {}) =>
      send(`${baseUrl}${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: { authorization: `JWT ${token}`, ...headers },
      }),
  }
}

/** Asks again until `accept` says yes. The pause grows to 500 ms. @throws after `timeout` milliseconds. */
export const poll = async <T>({
  ask,
  accept,
  what,
  timeout = 60 * SECOND,
}: {
  ask: () => Promise<T>
  accept: (value: T) => boolean
  what: string
  timeout?: number
}): Promise<T> => {
  const deadline = performance.now() + timeout
  for (let pause = 25; ; pause = Math.min(pause * 2, 500)) {
    const value = await ask()
    if (accept(value)) return value
    if (performance.now() > deadline) {
      throw new Error(`${what} did not come within ${timeout / SECOND} s: ${JSON.stringify(value)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const send = async <T>(url: string, init: RequestInit): Promise<T> => {
  const response = await fetch(url, {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(`${init.method} ${url}: ${response.status} ${text.slice(0, 2000)}`)
  return JSON.parse(text) as T
}
