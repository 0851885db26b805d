import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { ReadyExams } from '@/components/exam/ready-exams'
import { UnfinishedRow } from '@/components/home/unfinished-row'
import { historyHref } from '@/components/links'
import { PageLinks } from '@/components/list/page-links'
import { readPage } from '@/components/list/read-query'
import { NoQuestions } from '@/components/no-questions'
import { PickQuestions } from '@/components/pick/pick-questions'
import { readAsked } from '@/components/pick/read-asked'
import { NumberField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { pageOf } from '@/lib/model/notes/listing'
import { currentLearner } from '@/lib/server/learner/learner'
import { contents, type Exam } from '@/lib/server/library/library'
import { extraTimeOf } from '@/lib/server/sittings/extra-time'
import { type OpenExams, openExams } from '@/lib/server/sittings/unfinished-sittings'
import { poolCounts } from '@/lib/server/study/pools'

const USUAL_COUNT = 20
const USUAL_MINUTES = 40
const EXAMS_A_PAGE = 6

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
      <Open exams={open} />
      <Ready exams={all.exams} page={readPage(params.page)} extraTime={extraTime} />
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
async function Open({ exams: { newest, hasMore } }: { exams: OpenExams }) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('exams'), getTranslations('history')])
  if (newest.length === 0) return null
  const toAll = (
    <Link className="link" href={historyHref(locale, { shelf: 'open', topic: null, order: 'newest' })}>
      {words('toAllOpen')}
    </Link>
  )
  return (
    <Section className="mb-14" id="open" title={t('open')} beside={hasMore && toAll}>
      <ul className="rows">
        {newest.map((exam) => (
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

type ReadyProps = { exams: readonly Exam[]; page: number; extraTime: number }

/** The exams of the vault, in pages, since each comes with what its author says of it. */
async function Ready({ exams, page: asked, extraTime }: ReadyProps) {
  const [locale, t, list, messages] = await Promise.all([
    getLocale(),
    getTranslations('exams'),
    getTranslations('list'),
    getMessages(),
  ])
  const { rows, page, pages } = pageOf(exams, asked, EXAMS_A_PAGE)
  const sizeOf = ({ items, minutes, pass }: Exam) => {
    const size = t('size', { items, minutes: Math.round(minutes * extraTime), pass: Math.round(pass * 100) })
    return extraTime > 1 ? `${size} · ${t('extraTime', { factor: extraTime })}` : size
  }
  return (
    <Section className="mb-14" id="ready" title={t('ready')}>
      {exams.length === 0 && <p className="py-4 text-ink-soft">{t('none')}</p>}
      <ReadyExams
        exams={rows.map((exam) => ({ ...inWords(exam), size: sizeOf(exam) }))}
        locale={locale}
        words={messages.exams}
      />
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `/${locale}/exams?page=${to}`}
      />
    </Section>
  )
}

const inWords = ({ id, title, about, domains, isEmpty }: Exam) => ({
  id,
  title,
  about,
  domains: domains.map(({ name }) => name).join(' · '),
  isEmpty,
})
