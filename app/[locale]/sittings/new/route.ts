import { isLocale } from '@/components/messages/locales'
import { MistakesQuery } from '@/lib/model/api/mistakes'
import { NewSittingBody } from '@/lib/model/api/sittings'
import type { TitleLang } from '@/lib/model/text/titles'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { seeOther } from '@/lib/server/http/see-other'
import { currentLearner, writingLearner } from '@/lib/server/learner/learner'
import { mistakesToRedo } from '@/lib/server/mistakes/mistakes'
import { beginSitting } from '@/lib/server/sittings/begin-sitting'
import { exactWithin } from '@/lib/server/study/pools'

/** The page with the form for each kind of sitting. The default is `practice`. A map, since a form may name any property of an object. */
const FORM_PAGES = new Map([
  ['exam', 'exams'],
  ['review', 'review'],
])

/**
 * Begins a sitting from a form with `kind` and one source: `pool` with any number of `note` and `tag`; `note` or `tag`
 * alone; any number of `item`; `shelf` of the notebook with `by`, `cause` and `part`; or `blueprint`. Optional are
 * `count`, `minutes` and `cram`; `paper` leads to the page to print. A review always asks what is due. If no sitting can be begun, it leads back to the
 * form with the same choices.
 */
export const POST = handled(
  '/sittings/new',
  async (request: Request, { params }: RouteContext<'/[locale]/sittings/new'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const { locale } = await params
    const back = (fault: string) => {
      const page = `/${locale}/${FORM_PAGES.get(String(form.data.get('kind'))) ?? 'practice'}`
      return seeOther(page, new URLSearchParams([...choiceOf(form.data), ['fault', fault]]))
    }
    const body = NewSittingBody.safeParse(await toBody(form.data, isLocale(locale) ? locale : 'ko'))
    if (!body.success) return back(String(body.error.issues[0]?.path[0] ?? 'form'))
    const begun = await beginSitting(await writingLearner(), body.data)
    if (begun.kind !== 'begun') return back(begun.kind)
    return seeOther(`/${locale}/sittings/${begun.sitting.id}${form.data.has('paper') ? '/paper' : ''}`)
  },
)

const choiceOf = (form: FormData) =>
  ['pool', 'tag', 'note', 'count'].flatMap((name) => form.getAll(name).map((value) => [name, String(value)]))

async function toBody(form: FormData, lang: TitleLang) {
  const texts = (name: string) => form.getAll(name).map(String).filter(Boolean)
  const number = (name: string) => (texts(name).length > 0 ? { [name]: Number(form.get(name)) } : {})
  const from = form.get('kind') === 'review' ? { due: true } : await readSource(texts, form, lang)
  const cram = form.get('cram') === null ? {} : { cram: true }
  return { kind: form.get('kind'), from, ...cram, ...number('count'), ...number('minutes') }
}

async function readSource(texts: (name: string) => string[], form: FormData, lang: TitleLang) {
  const [blueprint] = texts('blueprint')
  const [pool] = texts('pool')
  const [tags, notes, items] = [texts('tag'), texts('note'), texts('item')]
  if (blueprint !== undefined) return { blueprint }
  if (pool !== undefined) return { pool, within: await exactWithin({ tags, notes }) }
  if (items.length > 0) return { items }
  if (form.has('shelf')) return { items: await shelfItems(form, lang) }
  return notes.length > 0 ? { notes } : { tags }
}

async function shelfItems(form: FormData, lang: TitleLang) {
  const asked = MistakesQuery.catch(MistakesQuery.parse({})).parse(Object.fromEntries(form))
  const part = Math.max(1, Math.trunc(Number(form.get('part'))) || 1)
  return mistakesToRedo(await currentLearner(), asked, part, lang)
}
