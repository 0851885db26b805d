/** Programs that read it ask seldom, and may be told of the same bundle for a while. */
const HOUR = 'public, max-age=3600'

export const xmlResponse = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': HOUR } })

/** Where the operator named no address of the site, or keeps it to themselves. */
export const noSuchFile = (): Response => new Response('There is no such file', { status: 404 })
