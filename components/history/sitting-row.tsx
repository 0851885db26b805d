import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { sittingHref } from '@/components/links'
import { duration } from '@/components/result/duration'
import { sittingTitle } from '@/components/sitting-title'
import { Link } from '@/components/ui/link'
import { LocalTime } from '@/components/ui/local-time'
import { Mark } from '@/components/ui/mark'
import type { Instant } from '@/lib/model/ids'
import type { PastSitting } from '@/lib/model/view'

const DAY = { month: 'long', day: 'numeric' } as const
const DATE = { ...DAY, year: 'numeric' } as const
const MOMENT = { ...DAY, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const

/** A sitting of the history: when, what, how it went, and at the end its score, its time, or a link to continue. */
export async function SittingRow({ sitting, hasYear }: { sitting: PastSitting; hasYear: boolean }) {
  const [locale, kinds] = await Promise.all([getLocale(), getTranslations('kind')])
  const { id, kind, state, startedAt, isOpen } = sitting
  const title = await sittingTitle(sitting, locale)
  const href = `${sittingHref(locale, id)}${state === 'open' ? '' : '/result'}`
  return (
    <li>
      <span className="when">
        <LocalTime at={startedAt} options={isOpen ? MOMENT : hasYear ? DATE : DAY} />
      </span>
      <div className="what">
        <Link href={href} lang={languageOf(title)}>
          {title}
        </Link>{' '}
        {title !== kinds(kind) && <span className="kind">{kinds(kind)}</span>}
      </div>
      {isOpen ? <Open sitting={sitting} title={title} href={href} /> : <Done sitting={sitting} />}
    </li>
  )
}

async function Open({ sitting, title, href }: { sitting: PastSitting; title: string; href: string }) {
  const t = await getTranslations('history')
  const { items, answered, deadline } = sitting
  return (
    <>
      <span className="went in-progress">
        {t('answeredOf', { items, answered })}
        {deadline !== null && <> · {t.rich('until', { time: () => <Moment at={deadline} /> })}</>}
      </span>
      <span className="end">
        <Link className="link" href={href} aria-label={t('resumeNamed', { title })}>
          {t('resume')}
        </Link>
      </span>
    </>
  )
}

/** A date with its time, whole on one line. */
const Moment = ({ at }: { at: Instant }) => (
  <span className="whitespace-nowrap">
    <LocalTime at={at} options={MOMENT} />
  </span>
)

async function Done({ sitting }: { sitting: PastSitting }) {
  const [t, words] = await Promise.all([getTranslations('history'), getTranslations('result')])
  const { kind, items, answered, right, elapsedMs } = sitting
  if (right === null) {
    return (
      <>
        <span className="went">{t('withheld')}</span>
        <span className="end" />
      </>
    )
  }
  return (
    <>
      <Tallies right={right} missed={answered - right} blank={items - answered} />
      <span className="end">
        {kind === 'exam' ? (
          <span className="score-small">
            <span className="sr-only">{t('score', { right, of: items })}</span>
            <span aria-hidden="true">
              {right}/{items}
            </span>
          </span>
        ) : (
          elapsedMs !== null && duration(elapsedMs / 1000, words)
        )}
      </span>
    </>
  )
}

async function Tallies(counts: Record<'right' | 'missed' | 'blank', number>) {
  const t = await getTranslations('history')
  const tallies = [
    ['circle', 'right'],
    ['slash', 'missed'],
    ['blank', 'blank'],
  ] as const
  return (
    <span className="went tally">
      {tallies.map(
        ([shape, word]) =>
          counts[word] > 0 && (
            <span key={word}>
              <Mark shape={shape} />
              <span className="sr-only">{t(word, { n: counts[word] })}</span>
              <span aria-hidden="true">{counts[word]}</span>
            </span>
          ),
      )}
    </span>
  )
}
