import { PlanBody } from '@/lib/model/api'
import { handled } from '@/lib/server/handled'
import { writingLearner } from '@/lib/server/learner'
import { refuseNewcomer } from '@/lib/server/limiting/refuse-newcomer'
import { keepPlan } from '@/lib/server/plan'
import { readForm } from '@/lib/server/read-body'
import { seeOther } from '@/lib/server/see-other'

/** The plan, from its page's form. */
export const POST = handled('/plan/keep', async (request: Request, { params }: RouteContext<'/[locale]/plan/keep'>) => {
  const form = await readForm(request)
  if (!form.ok) return form.refusal
  const { locale } = await params
  const body = PlanBody.safeParse(toBody(form.data))
  if (!body.success) return seeOther(`/${locale}/plan?fault=form`)
  const learner = await writingLearner()
  const refusal = await refuseNewcomer(learner)
  if (refusal !== null) return refusal
  const fault = await keepPlan(learner, body.data)
  return seeOther(`/${locale}/plan?${fault === null ? 'kept' : `fault=${fault}`}`)
})

const toBody = (form: FormData) => ({
  blueprint: form.get('blueprint') || null,
  examDate: form.get('examDate') || null,
  minutesADay: Number(form.get('minutesADay')),
  daysOff: form.getAll('daysOff').map(Number),
  streak: form.has('streak'),
})
