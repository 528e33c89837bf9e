type Failure = { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] }

/** Asks the REST API as the user who is logged in. @throws Error with the server's words. */
export const call = async <Answer>(
  url: string,
  method = 'GET',
  body?: unknown,
): Promise<Answer> => {
  const answer = await fetch(url, {
    method,
    credentials: 'include',
    cache: 'no-store',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const json = (await answer.json().catch(() => ({}))) as Answer & Failure
  if (answer.ok) return json
  const said = (json.errors ?? []).flatMap(
    ({ message, data }) => data?.errors?.map((one) => one.message) ?? message,
  )
  throw new Error(said.filter(Boolean).join(' ') || `HTTP ${answer.status}`)
}
