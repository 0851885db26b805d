import { decodedParam } from '@/app/decoded-param'
import { isSite } from '@/lib/model/addresses/static-site'
import type { NoteSlug } from '@/lib/model/ids'
import { handled } from '@/lib/server/http/handled'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'
import { siteNote } from '@/lib/server/site/site-data'

/** What a static site has of a note, beside its page. Only for `haeseol site`. */
export const GET = handled(
  '/api/site/notes/{slug}',
  async (_: Request, { params }: RouteContext<'/api/site/notes/[slug]'>) => {
    const note = isSite() ? await siteNote(decodedParam((await params).slug) as NoteSlug) : null
    return note === null ? problem(404, 'No static site') : jsonResponse(note, 200, { 'cache-control': 'no-store' })
  },
)
