import { getTranslations } from 'next-intl/server'
import { Mark } from '@/components/ui/mark'
import type { Verdict } from '@/lib/model/feedback'
import type { ShownMark, Tally } from '@/lib/model/study/home'
import { MarkRow } from './mark-row'
import { VERDICT_SHAPES } from './verdict-shapes'

const VERDICTS = Object.keys(VERDICT_SHAPES) as Verdict[]

/** A row of last verdicts, with a dot for none. Screen readers read the counts. */
export async function Marks({ marks }: { marks: readonly ShownMark[] }) {
  const t = await getTranslations('marks')
  const named = marks.map((mark) => mark ?? ('unseen' as const))
  const counts = [...new Set(named)].map((name) => t(name, { n: named.filter((one) => one === name).length }))
  return (
    <MarkRow
      marks={named.map((name) => (name === 'unseen' || name === 'withheld' ? name : VERDICT_SHAPES[name]))}
      label={counts.join(', ')}
    />
  )
}

/** The number of items with each verdict, for more items than can be shown one by one. */
export async function TallyMarks({ tally }: { tally: Tally }) {
  const t = await getTranslations('marks')
  const counted = VERDICTS.filter((verdict) => tally[verdict] > 0)
  return (
    <span className="tally">
      {counted.map((verdict) => (
        <span key={verdict}>
          <Mark shape={VERDICT_SHAPES[verdict]} />
          <span className="sr-only">{t(`${verdict}Word`)} </span>
          {tally[verdict]}
        </span>
      ))}
    </span>
  )
}
