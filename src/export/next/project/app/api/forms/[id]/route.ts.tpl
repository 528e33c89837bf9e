import { readSite } from '@/lib/content'

/** Largest form taken, bytes. */
const MAX_BODY = 64 * 1024

/**
 * Passes a form on to the site's own platform, which stores it as a submission. `FORMS_ORIGIN` names
 * where that is; without it, the site's address.
 */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  const { id } = await params
  const origin = process.env.FORMS_ORIGIN || readSite().url
  const body = await request.text()
  if (body.length > MAX_BODY) return Response.json({ errors: [] }, { status: 413 })
  try {
    const target = new URL(`/_forms/${encodeURIComponent(id)}`, origin)
    const answer = await fetch(target, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: request.headers.get('accept') ?? '*/*',
        // The platform limits how often one visitor sends, not how often this project does.
        'x-forwarded-for': request.headers.get('x-forwarded-for') ?? '',
      },
      body,
    })
    const headers = new Headers()
    const type = answer.headers.get('content-type')
    const location = answer.headers.get('location')
    if (type) headers.set('content-type', type)
    if (location) headers.set('location', new URL(location, target).href)
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
  } catch (error) {
    console.error(`The form "${id}" could not be passed on to ${origin}.`, error)
    return Response.json({ errors: [] }, { status: 502 })
  }
}
