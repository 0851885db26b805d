import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { currentLearner } from '@/lib/server/learner/learner'
import { markRegradesRead } from '@/lib/server/reports/regrades'

/** The learner has read which answers were marked again. `upTo` names the newest one of those that were shown. */
export const POST = handled(
  '/reports/read',
  async (request: Request, { params }: RouteContext<'/[locale]/reports/read'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const [{ locale }, learner] = await Promise.all([params, currentLearner()])
    const upTo = String(form.data.get('upTo'))
    if (learner !== null && /^\d{1,9}$/.test(upTo)) await markRegradesRead(learner, Number(upTo))
    return seeOther(`/${locale}/reports`)
  },
)
