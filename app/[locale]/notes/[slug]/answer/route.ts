import { noteSitting, readFormAnswer, respondByForm } from '@/lib/server/http/form-answer'
import { handled } from '@/lib/server/http/handled'
import { begunResponse } from '@/lib/server/http/outcomes'
import { readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { writingLearner } from '@/lib/server/learner/learner'

/** Stores an answer on a concept page, sent by a browser without script. */
export const POST = handled(
  '/notes/{slug}/answer',
  async (request: Request, { params }: RouteContext<'/[locale]/notes/[slug]/answer'>) => {
    const { locale, slug } = await params
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const answer = readFormAnswer(form.data)
    if (answer.options.length === 0) return seeOther(`/${locale}/notes/${slug}#${answer.item}`)
    const learner = await writingLearner()
    const sitting = await noteSitting(learner, slug, answer.item)
    if (typeof sitting !== 'string')
      return sitting.kind === 'no-items' ? seeOther(`/${locale}/notes/${slug}`) : begunResponse(sitting)
    await respondByForm(learner, sitting, answer)
    return seeOther(`/${locale}/sittings/${sitting}#${answer.item}`)
  },
)
