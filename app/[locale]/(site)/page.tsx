import type { Metadata } from 'next'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { BegunList } from '@/components/home/begun-list'
import { FirstQuestion } from '@/components/home/first-question'
import { HomeContents } from '@/components/home/home-contents'
import { HomeHead } from '@/components/home/home-head'
import type { QuestionWords } from '@/components/messages/say'
import { IndexRow } from '@/components/ui/index-row'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { Blueprint } from '@/lib/model/blueprint'
import { dayIn } from '@/lib/quiz/day-in'
import { firstQuestion, ownHome } from '@/lib/server/home'
import { currentLearner } from '@/lib/server/learner'
import { contents } from '@/lib/server/library'

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
  const [home, { notes, topics, exams }] = await Promise.all([ownHome(learner, zone, locale), contents(locale)])
  const items = notes.reduce((sum, note) => sum + note.items, 0)
  return (
    <>
      {home.isNew ? <Welcome turn={turnOf((await searchParams).other)} /> : <HomeHead unfinished={home.unfinished} />}
      <div className="two">
        <div>
          <BegunList {...home} today={dayIn(zone)(Date.now())} />
          <HomeContents
            sections={home.topics}
            topics={topics}
            exams={exams}
            isNew={home.isNew}
            hint={home.isNew ? t('contentsSize', { notes: notes.length, items }) : t('contentsHint')}
          />
        </div>
        <aside aria-label={t('exams')}>
          <ExamList exams={exams} />
        </aside>
      </div>
    </>
  )
}

const turnOf = (other: string | string[] | undefined) => (/^\d{1,6}$/.test(String(other)) ? Number(other) : 0)

/** The first visit: one sentence of what this is, and a question to answer there. */
async function Welcome({ turn }: { turn: number }) {
  const [locale, t, messages, question] = await Promise.all([
    getLocale(),
    getTranslations('home'),
    getMessages(),
    firstQuestion(turn),
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
