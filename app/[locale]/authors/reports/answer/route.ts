import { AuthorAnswer } from '@/lib/model/api/reports'
import { handled } from '@/lib/server/http/handled'
import { parse, readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { isAuthor } from '@/lib/server/process/is-author'
import { problem } from '@/lib/server/process/problem'
import { answerReports } from '@/lib/server/reports/author-reports'

/** An author answers all waiting reports about a question. */
export const POST = handled(
  '/authors/reports/answer',
  async (request: Request, { params }: RouteContext<'/[locale]/authors/reports/answer'>) => {
    if (!isAuthor(request.headers.get('authorization'))) return problem(404, 'No such page')
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const answer = parse(AuthorAnswer, Object.fromEntries(form.data), 'An answer has a verdict and a reason')
    if (!answer.ok) return answer.refusal
    const { item, ...verdict } = answer.data
    await answerReports(item, verdict)
    return seeOther(`/${(await params).locale}/authors/reports`)
  },
)
