import { PlanBody } from '@/lib/model/api'
import { handled } from '@/lib/server/handled'
import { writingLearner } from '@/lib/server/learner'
import { refuseNewcomer } from '@/lib/server/limiting/refuse-newcomer'
import { keepPlan } from '@/lib/server/plan'
import { readForm } from '@/lib/server/read-body'
import { seeOther } from '@/lib/server/see-other'

/** What exams' minutes are multiplied by, from the form of the settings. */
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
