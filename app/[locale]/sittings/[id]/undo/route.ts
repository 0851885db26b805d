import { backToSitting } from '@/lib/server/http/back-to-sitting'
import { handled } from '@/lib/server/http/handled'
import { seeOther } from '@/lib/server/http/see-other'
import { undo } from '@/lib/server/http/undo'
import { currentLearner } from '@/lib/server/learner/learner'

/** Undoes the last answer, from a form. If that is not possible, nothing changes. */
export const POST = handled(
  '/sittings/{id}/undo',
  async (_: Request, { params }: RouteContext<'/[locale]/sittings/[id]/undo'>) => {
    const { locale, id } = await params
    const outcome = await undo(await currentLearner(), id)
    const place = `/${locale}/sittings/${id}`
    return seeOther(outcome.kind === 'undone' ? `${place}?undone=1#${outcome.item}` : place)
  },
)

export const GET = backToSitting
