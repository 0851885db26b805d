import { NewSittingBody } from '@/lib/model/api'
import { beginSitting } from '@/lib/server/begin-sitting'
import { handled } from '@/lib/server/handled'
import { writingLearner } from '@/lib/server/learner'
import { readForm } from '@/lib/server/read-body'
import { seeOther } from '@/lib/server/see-other'

/**
 * A sitting begun from a form: `kind`, then `note`, `tag` or `item` (each more than once) or `blueprint`, `count`,
 * `minutes`.
 */
export const POST = handled(
  '/sittings/new',
  async (request: Request, { params }: RouteContext<'/[locale]/sittings/new'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const { locale } = await params
    const back = form.data.get('kind') === 'exam' ? `/${locale}/exams` : `/${locale}/practice`
    const body = NewSittingBody.safeParse(toBody(form.data))
    if (!body.success) return seeOther(`${back}?fault=${String(body.error.issues[0]?.path[0] ?? 'form')}`)
    const begun = await beginSitting(await writingLearner(), body.data)
    return seeOther(begun.kind === 'begun' ? `/${locale}/sittings/${begun.sitting.id}` : `${back}?fault=${begun.kind}`)
  },
)

function toBody(form: FormData) {
  const texts = (name: string) => form.getAll(name).map(String).filter(Boolean)
  const number = (name: string) => (texts(name).length > 0 ? { [name]: Number(form.get(name)) } : {})
  return { kind: form.get('kind'), from: readSource(texts), ...number('count'), ...number('minutes') }
}

function readSource(texts: (name: string) => string[]) {
  const [blueprint] = texts('blueprint')
  if (blueprint !== undefined) return { blueprint }
  if (texts('item').length > 0) return { items: texts('item') }
  return texts('note').length > 0 ? { notes: texts('note') } : { tags: texts('tag') }
}
