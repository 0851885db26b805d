'use client'
import { say, type VerdictWords } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import type { Verdict } from '@/lib/model/feedback'
import type { ShownMark, Tally } from '@/lib/model/study/home'
import { MarkRow } from './mark-row'
import { VERDICT_SHAPES } from './verdict-shapes'

const VERDICTS = Object.keys(VERDICT_SHAPES) as Verdict[]

/** A row of last verdicts, with a dot for none. Screen readers read the counts. */
export function Marks({ marks, words }: { marks: readonly ShownMark[]; words: VerdictWords }) {
  const named = marks.map((mark) => mark ?? ('unseen' as const))
  const counts = [...new Set(named)].map((name) => say(words[name], { n: named.filter((one) => one === name).length }))
  return (
    <MarkRow
      marks={named.map((name) => (name === 'unseen' || name === 'withheld' ? name : VERDICT_SHAPES[name]))}
      label={counts.join(', ')}
    />
  )
}

/** The number of items with each verdict, for more items than can be shown one by one. */
export function TallyMarks({ tally, words }: { tally: Tally; words: VerdictWords }) {
  const counted = VERDICTS.filter((verdict) => tally[verdict] > 0)
  return (
    <span className="tally">
      {counted.map((verdict) => (
        <span key={verdict}>
          <Mark shape={VERDICT_SHAPES[verdict]} />
          <span className="sr-only">{words[`${verdict}Word`]} </span>
          {tally[verdict]}
        </span>
      ))}
    </span>
  )
}
