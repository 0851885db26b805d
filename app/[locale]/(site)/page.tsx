import type { Metadata } from 'next'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { BegunList } from '@/components/home/begun-list'
import { FirstQuestion } from '@/components/home/first-question'
import { HomeContents } from '@/components/home/home-contents'
import { HomeHead } from '@/components/home/home-head'
import type { QuestionWords } from '@/components/messages/say'
import { PlanSection } from '@/components/plan/plan-section'
import { Forecast } from '@/components/review/forecast'
import { FreeHead } from '@/components/review/free-head'
import { TodayHead } from '@/components/review/today-head'
import { IndexRow } from '@/components/ui/index-row'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { Blueprint } from '@/lib/model/blueprint'
import type { OwnHome } from '@/lib/model/home'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { firstQuestion, ownHome, unreadNote } from '@/lib/server/library/home'
import { contents } from '@/lib/server/library/library'
import { planView } from '@/lib/server/study/plan'
import { reviewView } from '@/lib/server/study/review'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('title') }
}

export default async function HomePage({ searchParams }: PageProps<'/[locale]'>) {
  const [locale, learner, zone, t] = await Promise.all([
    getLocale(),
    currentLearner(),
    getTimeZone(),
    getTranslations('home'),
  ])
  const [home, { notes, topics, exams, nameOf }] = await Promise.all([ownHome(learner, zone, locale), contents(locale)])
  const today = dayIn(zone)(Date.now())
  const items = notes.reduce((sum, note) => sum + note.items, 0)
  return (
    <>
      {home.isNew ? <Welcome turn={turnOf((await searchParams).other)} /> : <Lead home={home} today={today} />}
      <div className="two">
        <div>
          <BegunList {...home} today={today} />
          <HomeContents
            sections={home.topics}
            topics={topics}
            nameOf={nameOf}
            isNew={home.isNew}
            hint={home.isNew ? t('contentsSize', { notes: notes.length, items }) : t('contentsHint')}
          />
        </div>
        <aside aria-label={t('beside')}>
          {!home.isNew && <PlanSection view={await planView(learner, locale)} exams={exams} today={today} />}
          <ExamList exams={exams} />
        </aside>
      </div>
    </>
  )
}

const turnOf = (other: string | string[] | undefined) => (/^\d{1,6}$/.test(String(other)) ? Number(other) : 0)

/** What is to be done: an exam whose time runs, what is due, what was begun; or else one good thing. */
async function Lead({ home: { unfinished, lastDay }, today }: { home: OwnHome; today: string }) {
  const [locale, learner, t] = await Promise.all([getLocale(), currentLearner(), getTranslations('review')])
  const review = await reviewView(learner, locale)
  if (unfinished?.kind === 'exam') return <HomeHead unfinished={unfinished} />
  if (review.due > 0) return <TodayHead review={review} today={today} lastDay={lastDay?.date ?? null} />
  if (unfinished !== null) return <HomeHead unfinished={unfinished} />
  const [next, { nameOf }] = await Promise.all([unreadNote(learner, locale), contents(locale)])
  return (
    <>
      <FreeHead review={review} today={today} next={next} nameOf={nameOf} />
      <Forecast review={review} days={7} title={t('week')} />
    </>
  )
}

/** The first visit: one sentence of what this is, and a question to answer there. */
async function Welcome({ turn }: { turn: number }) {
  const locale = await getLocale()
  const [t, messages, question] = await Promise.all([
    getTranslations('home'),
    getMessages(),
    firstQuestion(turn, locale),
  ])
  if (question === null) return <PageHead title={t('noNotes')} under={t('noNotesAbout')} />
  return (
    <>
      <PageHead title={t('firstTitle')} under={t('firstAbout')} />
      <div className="mb-16">
        <FirstQuestion
          key={question.item.id}
          question={question}
          otherHref={`/${locale}?other=${turn + 1}`}
          locale={locale}
          words={messages.question as QuestionWords}
          ways={{ other: t('firstOther'), onwards: t('firstOnwards') }}
        />
      </div>
    </>
  )
}

async function ExamList({ exams }: { exams: Blueprint[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  return (
    <Section id="exams" title={t('exams')}>
      <ul className="idx">
        {exams.map(({ id, title, items, minutes }) => (
          <IndexRow key={id} href={`/${locale}/exams`} title={title} value={t('examSize', { items, minutes })} />
        ))}
      </ul>
    </Section>
  )
}
