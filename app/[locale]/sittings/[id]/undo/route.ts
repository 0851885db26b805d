import { handled } from '@/lib/server/http/handled'
import { seeOther } from '@/lib/server/http/see-other'
import { undo } from '@/lib/server/http/undo'
import { currentLearner } from '@/lib/server/learner/learner'

/** The last answer taken back, from a form. What could not be taken back stands as it was. */
export const POST = handled(
  '/sittings/{id}/undo',
  async (_: Request, { params }: RouteContext<'/[locale]/sittings/[id]/undo'>) => {
    const { locale, id } = await params
    const outcome = await undo(await currentLearner(), id)
    const place = `/${locale}/sittings/${id}`
    return seeOther(outcome.kind === 'undone' ? `${place}?undone=1#${outcome.item}` : place)
  },
)
