import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { UnreadNote } from '@/lib/model/study/home'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ReviewView } from '@/lib/model/study/review-view'
import { comingSentence } from './coming-day'
import { MoreToday, waitingSentence } from './more-today'

type Props = {
  review: ReviewView
  today: CalendarDate
  next: UnreadNote | null
  nameOf: NameOf
}

/** The head if no more is asked today. It says why, and offers what is due all the same, or a new note. */
export async function FreeHead({ review, today, next, nameOf }: Props) {
  const [t, format] = await Promise.all([getTranslations('review'), getFormatter()])
  const suggested = review.waiting > 0 ? null : next // what is due comes before what is new
  const [waiting, coming] = await Promise.all([waitingSentence(review), comingSentence(review.forecast, today)])
  return (
    <>
      <PageHead
        over={format.dateTime(new Date(today), { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })}
        title={t(whyFree(review))}
        under={[waiting, coming, suggested && t('oneThing')].filter(Boolean).join(' ')}
      >
        <MoreToday review={review} />
      </PageHead>
      {suggested && <OneThing next={suggested} nameOf={nameOf} />}
    </>
  )
}

function whyFree({ isOff, waiting }: ReviewView) {
  if (isOff) return 'dayOff'
  return waiting > 0 ? 'shareDone' : 'free'
}

async function OneThing({ next, nameOf }: { next: UnreadNote; nameOf: NameOf }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('review')])
  return (
    <section className="one-thing" aria-labelledby="one-thing">
      <div>
        <p className="text-sm text-ink-soft">{t('noteOf', { topic: nameOf(next.topic) })}</p>
        <h2 id="one-thing" lang={languageOf(next.title)}>
          {next.title}
        </h2>
        <p className="text-ink-soft">{t('noteSize', { minutes: next.minutes, n: next.items })}</p>
      </div>
      <Link className="btn btn-ink" href={noteHref(locale, next.slug)} aria-describedby="one-thing">
        {t('readAndAnswer')}
      </Link>
    </section>
  )
}
