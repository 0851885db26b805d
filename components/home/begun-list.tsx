import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { RedoForm } from '@/components/redo-form'
import { ListRow } from '@/components/ui/list-row'
import { Marks, TallyMarks } from '@/components/ui/marks'
import { Section } from '@/components/ui/section'
import type { LastDay } from '@/lib/model/study/home'
import type { SittingSummary } from '@/lib/model/view'
import { HalfRead } from './half-read'
import { UnfinishedRow } from './unfinished-row'

const DAY_MS = 86_400_000
/** Of a day with more answers than this, counts are shown instead of marks. */
const MOST_MARKS = 40

interface Props {
  unfinished: SittingSummary | null
  lastDay: LastDay | null
  today: string
}

/** What the learner has begun. A row disappears when it is done. Only the browser knows which note is half read. */
export async function BegunList({ unfinished, lastDay, today }: Props) {
  const [locale, t, notes] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('halfRead')])
  return (
    <Section className="begun mb-11" id="begun" title={t('begun')}>
      <ul className="rows">
        {unfinished && <UnfinishedRow sitting={unfinished} />}
        {lastDay && lastDay.missed.length > 0 && <LastDayRow day={lastDay} today={today} />}
        <HalfRead
          locale={locale}
          words={{ kind: notes('kind'), readTo: notes.raw('readTo'), go: notes('go'), goTo: notes.raw('goTo') }}
        />
      </ul>
    </Section>
  )
}

async function LastDayRow({ day, today }: { day: LastDay; today: string }) {
  const [t, { marks: words }] = await Promise.all([getTranslations('home'), getMessages()])
  const [missed, n] = [day.tally.wrong + day.tally.partly, day.missed.length]
  return (
    <ListRow
      kind={await dayName(day.date, today)}
      title={
        day.marks.length > MOST_MARKS ? (
          <TallyMarks tally={day.tally} words={words} />
        ) : (
          <Marks marks={day.marks} words={words} />
        )
      }
      facts={t('rightOf', { items: day.marks.length, right: day.tally.right })}
    >
      <RedoForm items={day.missed} className="link cursor-pointer whitespace-nowrap">
        {n < missed ? t('redoSome', { n, of: missed }) : t('redo')}
      </RedoForm>
    </ListRow>
  )
}

/** Names today and yesterday, and gives the date of any other day. Both arguments are calendar dates. */
async function dayName(date: string, today: string): Promise<string> {
  const [t, format] = await Promise.all([getTranslations('home'), getFormatter()])
  const ago = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS)
  if (ago === 0) return t('today')
  if (ago === 1) return t('yesterday')
  return format.dateTime(new Date(date), { month: 'short', day: 'numeric', timeZone: 'UTC' })
}
