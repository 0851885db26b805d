import { backToSitting } from '@/lib/server/http/back-to-sitting'
import { readFormAnswer, respondByForm } from '@/lib/server/http/form-answer'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { currentLearner } from '@/lib/server/learner/learner'

/** Stores an answer in a sitting, sent by a browser without script. */
export const POST = handled(
  '/sittings/{id}/answer',
  async (request: Request, { params }: RouteContext<'/[locale]/sittings/[id]/answer'>) => {
    const { locale, id } = await params
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const answer = readFormAnswer(form.data)
    const learner = await currentLearner()
    if (learner !== null) await respondByForm(learner, id, answer)
    return seeOther(`/${locale}/sittings/${id}#${answer.item}`)
  },
)

export const GET = backToSitting
