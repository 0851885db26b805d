import { noteSitting, readFormAnswer, respondByForm } from '@/lib/server/form-answer'
import { handled } from '@/lib/server/handled'
import { writingLearner } from '@/lib/server/learner'
import { begunResponse } from '@/lib/server/outcomes'
import { readForm } from '@/lib/server/read-body'
import { seeOther } from '@/lib/server/see-other'

/** An answer on a concept page, from a browser without script. */
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
