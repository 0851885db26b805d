/** Programs request it rarely, and a slightly old copy is good enough. */
const HOUR = 'public, max-age=3600'

export const xmlResponse = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': HOUR } })

/** The reply if the operator set no public address or does not want the site to be listed. */
export const noSuchFile = (): Response => new Response('There is no such file', { status: 404 })
