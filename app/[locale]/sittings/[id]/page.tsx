import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import { ExamRoom } from '@/components/exam/exam-room'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { PracticeRun } from '@/components/practice/practice-run'
import { sittingTitle } from '@/components/sitting-title'
import type { SittingId } from '@/lib/model/ids'
import type { SittingView } from '@/lib/model/view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { settingsOf } from '@/lib/server/learner/settings'
import { vaultTitle } from '@/lib/server/library/vault'
import { browserIndex } from '@/lib/server/search/browser-index'
import { reviewLines } from '@/lib/server/sittings/review-lines'
import { sittingView } from '@/lib/server/sittings/sitting-view'
import { MissingSitting, missingSittingMetadata } from '../missing-sitting'

type Props = PageProps<'/[locale]/sittings/[id]'>

/** Read once for a request, since both the page and its title need it. */
const ownSitting = cache(async (id: string, locale: Locale) => sittingView(await currentLearner(), id, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const view = await ownSitting(id, locale)
  return view === null ? missingSittingMetadata() : { title: await nameOf(view, locale), robots: 'noindex' }
}

export default async function SittingPage({ params, searchParams }: Props) {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const { undone, none } = await searchParams
  const view = await ownSitting(id, locale)
  if (view === null || view.sitting.items.length === 0) return <MissingSitting />
  if (view.sitting.state !== 'open') redirect(`${sittingHref(locale, view.sitting.id)}/result`)
  const messages = await getMessages()
  const words = messages.question
  const { minutes, sitting } = view
  const title = await nameOf(view, locale)
  if (minutes !== null && sitting.deadline !== null) {
    return (
      <ExamRoom
        view={{ ...view, minutes }}
        title={title}
        deadline={sitting.deadline}
        locale={locale}
        settings={await settingsOf(await currentLearner())}
        words={words}
        room={messages.room}
      />
    )
  }
  const review = sitting.kind === 'review' ? await reviewOf(sitting.id, locale) : {}
  const section = sitting.kind === 'review' ? 'review' : 'practice'
  return (
    <SiteFrame title={await vaultTitle(locale)} section={section} keys="practice" searchIndex={await browserIndex()}>
      <PracticeRun
        view={view}
        title={title}
        locale={locale}
        words={words}
        keys={messages.keys}
        {...review}
        told={undone ? 'undone' : none ? 'none' : null}
      />
    </SiteFrame>
  )
}

/** An exam has a name of its own, a review needs none, and a practice is named by its topics and notes. */
async function nameOf({ sitting, minutes, ...named }: SittingView, locale: Locale): Promise<string> {
  const t = await getTranslations('sitting')
  if (sitting.kind === 'review') return t('review')
  const title = await sittingTitle({ ...named, kind: sitting.kind }, locale)
  return minutes === null ? t('practiceOf', { title }) : title
}

/** The lines beside the questions of a review. */
async function reviewOf(id: SittingId, locale: Locale) {
  const [lines, messages, zone] = await Promise.all([
    reviewLines(await currentLearner(), id, locale),
    getMessages(),
    getTimeZone(),
  ])
  const page = { locale, words: messages.reviewLine, zone, today: dayIn(zone)(Date.now()) }
  return lines === null ? {} : { review: { lines, page } }
}
