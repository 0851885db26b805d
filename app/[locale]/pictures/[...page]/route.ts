import { decodedParam } from '@/app/decoded-param'
import { isLocale } from '@/components/messages/locales'
import { handled } from '@/lib/server/http/handled'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { noSuchFile } from '@/lib/server/outside/xml-response'
import { drawPicture } from '@/lib/server/pictures/draw-picture'
import { cardOf } from './card-of'

/** The picture of a page, for programs that show links. */
export const GET = handled(
  '/{locale}/pictures/{page}',
  async (_: Request, { params }: RouteContext<'/[locale]/pictures/[...page]'>) => {
    const { locale, page } = await params
    if (knownOrigin === null || !isLocale(locale)) return noSuchFile()
    const card = await cardOf(locale, page.map(decodedParam).join('/'))
    const picture = card && (await drawPicture(card))
    return picture === null ? noSuchFile() : new Response(picture, { headers: { 'content-type': 'image/png' } })
  },
)
