import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import { ExamRoom } from '@/components/exam/exam-room'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import { PracticeRun } from '@/components/practice/practice-run'
import { sittingTitle } from '@/components/sitting-title'
import { currentLearner } from '@/lib/server/learner'
import { sittingView } from '@/lib/server/sittings'

type Props = PageProps<'/[locale]/sittings/[id]'>

/** Read once for a request: both the page and its title need it. */
const ownSitting = cache(async (id: string) => sittingView(await currentLearner(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  const [t, drawn, view] = await Promise.all([
    getTranslations({ locale, namespace: 'sitting' }),
    getTranslations({ locale, namespace: 'drawn' }),
    ownSitting(id),
  ])
  if (view === null) return {}
  const title = sittingTitle(view, drawn)
  return { title: view.minutes === null ? t('practiceOf', { title }) : title, robots: 'noindex' }
}

export default async function SittingPage({ params }: Props) {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  setRequestLocale(locale)
  const view = await ownSitting(id)
  if (view === null || view.sitting.items.length === 0) notFound()
  if (view.sitting.state !== 'open') redirect(`${sittingHref(locale, view.sitting.id)}/result`)
  const messages = await getMessages()
  const words = messages.question as QuestionWords
  const { minutes, sitting } = view
  const title = sittingTitle(view, await getTranslations('drawn'))
  if (minutes !== null && sitting.deadline !== null) {
    const room = messages.room as RoomWords
    return (
      <ExamRoom
        view={{ ...view, title, minutes }}
        deadline={sitting.deadline}
        locale={locale}
        words={words}
        room={room}
      />
    )
  }
  const t = await getTranslations('sitting')
  return (
    <SiteFrame>
      <PracticeRun view={view} title={t('practiceOf', { title })} locale={locale} words={words} />
    </SiteFrame>
  )
}
