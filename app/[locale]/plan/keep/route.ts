import { PlanBody } from '@/lib/model/api/plan'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { seeOther } from '@/lib/server/http/see-other'
import { writingLearner } from '@/lib/server/learner/learner'
import { keepPlan } from '@/lib/server/study/plan'

/** Stores the plan sent by the form of its page. */
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
