import { backToSitting } from '@/lib/server/http/back-to-sitting'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { currentLearner } from '@/lib/server/learner/learner'
import { askSimilar } from '@/lib/server/sittings/similar'

/** Adds a question similar to `item`, from a form. The page leads to it, or says that there is none. */
export const POST = handled(
  '/sittings/{id}/similar',
  async (request: Request, { params }: RouteContext<'/[locale]/sittings/[id]/similar'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const { locale, id } = await params
    const item = String(form.data.get('similar') ?? '')
    const outcome = await askSimilar(await currentLearner(), id, item)
    const place = `/${locale}/sittings/${id}`
    return seeOther(
      outcome.kind === 'asked' ? `${place}#${outcome.item}` : `${place}?none=${encodeURIComponent(item)}#${item}`,
    )
  },
)

export const GET = backToSitting
