import { backToSitting } from '@/lib/server/http/back-to-sitting'
import { handled } from '@/lib/server/http/handled'
import { seeOther } from '@/lib/server/http/see-other'
import { currentLearner } from '@/lib/server/learner/learner'
import { finish } from '@/lib/server/sittings/respond'

/** Finishes a sitting, from a form. */
export const POST = handled(
  '/sittings/{id}/finish',
  async (_: Request, { params }: RouteContext<'/[locale]/sittings/[id]/finish'>) => {
    const { locale, id } = await params
    await finish(await currentLearner(), id)
    return seeOther(`/${locale}/sittings/${id}/result`)
  },
)

export const GET = backToSitting
