import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { beginForm } from '@/components/begin-form'
import { UnfinishedRow } from '@/components/home/unfinished-row'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { NoQuestions } from '@/components/no-questions'
import { PickQuestions } from '@/components/pick/pick-questions'
import { readAsked } from '@/components/pick/read-asked'
import { NumberField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { SittingSummary } from '@/lib/model/view'
import { currentLearner } from '@/lib/server/learner/learner'
import { contents, type Exam } from '@/lib/server/library/library'
import { extraTimeOf } from '@/lib/server/sittings/extra-time'
import { openExams } from '@/lib/server/sittings/unfinished-sittings'
import { poolCounts } from '@/lib/server/study/pools'

const USUAL_COUNT = 20
const USUAL_MINUTES = 40

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exams')
  return { title: t('title') }
}

export default async function ExamsPage({ searchParams }: PageProps<'/[locale]/exams'>) {
  const params = await searchParams
  const asked = readAsked(params, USUAL_COUNT)
  const learner = await currentLearner()
  const locale = await getLocale()
  const [t, all, counts, extraTime, open] = await Promise.all([
    getTranslations('exams'),
    contents(locale),
    poolCounts(learner, asked),
    extraTimeOf(learner),
    openExams(learner, locale),
  ])
  if (all.size.items === 0) return <NoQuestions />
  return (
    <>
      <PageHead title={t('title')} under={t('about')} />
      <BeginFault kind={params.fault} about={t('fault')} />
      <OpenExams exams={open} />
      <Section className="mb-14" id="ready" title={t('ready')}>
        {all.exams.length === 0 && <p className="py-4 text-ink-soft">{t('none')}</p>}
        <ul className="rows">
          {all.exams.map((exam) => (
            <ExamRow key={exam.id} exam={exam} extraTime={extraTime} />
          ))}
        </ul>
      </Section>
      <Section id="own" title={t('own')}>
        <PickQuestions
          kind="exam"
          room="exams"
          asked={asked}
          contents={all}
          counts={counts}
          amount={<ExamAmount count={asked.count} minutes={Math.round(USUAL_MINUTES * extraTime)} />}
        />
      </Section>
    </>
  )
}

/** The exams whose time is running come first, so that nobody begins another one in search of them. */
async function OpenExams({ exams }: { exams: SittingSummary[] }) {
  const t = await getTranslations('exams')
  if (exams.length === 0) return null
  return (
    <Section className="mb-14" id="open" title={t('open')}>
      <ul className="rows">
        {exams.map((exam) => (
          <UnfinishedRow key={exam.id} sitting={exam} />
        ))}
      </ul>
    </Section>
  )
}

async function ExamAmount({ count, minutes }: { count: number; minutes: number }) {
  const t = await getTranslations('exams')
  return (
    <div className="fields">
      <NumberField name="count" label={t('count')} defaultValue={count} max={100} />
      <NumberField name="minutes" label={t('minutes')} defaultValue={minutes} max={1440} />
    </div>
  )
}

async function ExamRow({ exam, extraTime }: { exam: Exam; extraTime: number }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('exams')])
  const { id, title, items, minutes, pass, domains, about, isEmpty } = exam
  const names = domains.map(({ name }) => name).join(' · ')
  return (
    <li className="exam-row">
      <div>
        <h3 className="font-semibold text-read" lang={languageOf(title)}>
          {title}
        </h3>
        <p className="text-sm text-ink-soft">
          {t('size', { items, minutes: Math.round(minutes * extraTime), pass: Math.round(pass * 100) })}
          {extraTime > 1 && ` · ${t('extraTime', { factor: extraTime })}`}
        </p>
        <Html className="exam-about" lang={languageOf(about)} html={about} />
        <p className="mt-2 text-sm text-ink-soft">
          {t('domains')}: <span lang={languageOf(names)}>{names}</span>
        </p>
      </div>
      {isEmpty ? (
        <p className="text-sm text-ink-soft">{t('empty')}</p>
      ) : (
        <form className="acts" {...beginForm(locale)}>
          <input type="hidden" name="kind" value="exam" />
          <input type="hidden" name="blueprint" value={id} />
          <button className="btn" type="submit" aria-label={t('beginNamed', { title })}>
            {t('begin')}
          </button>
          <button className="btn-quiet" type="submit" name="paper" value="1" aria-label={t('onPaperNamed', { title })}>
            {t('onPaper')}
          </button>
        </form>
      )}
    </li>
  )
}
