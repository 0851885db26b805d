import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { finish } from '@/lib/server/respond'
import { seeOther } from '@/lib/server/see-other'

/** The end of a sitting, from a form. */
export const POST = handled(
  '/sittings/{id}/finish',
  async (_: Request, { params }: RouteContext<'/[locale]/sittings/[id]/finish'>) => {
    const { locale, id } = await params
    await finish(await currentLearner(), id)
    return seeOther(`/${locale}/sittings/${id}/result`)
  },
)
