import { PlanBody } from '@/lib/model/api/plan'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { seeOther } from '@/lib/server/http/see-other'
import { writingLearner } from '@/lib/server/learner/learner'
import { keepPlan } from '@/lib/server/study/plan'

/** Stores the factor for exams' minutes, sent by the form of the settings. */
export const POST = handled(
  '/settings/extra-time',
  async (request: Request, { params }: RouteContext<'/[locale]/settings/extra-time'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const { locale } = await params
    const settings = `/${locale}/settings`
    const body = PlanBody.safeParse({ extraTime: Number(form.data.get('extraTime')) })
    if (!body.success) return seeOther(settings)
    const learner = await writingLearner()
    const refusal = await refuseNewcomer(learner)
    if (refusal !== null) return refusal
    await keepPlan(learner, body.data)
    return seeOther(`${settings}#extra-time`)
  },
)
