import type { QuestionWords } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import type { MistakeMark } from '@/lib/model/study/mistakes'
import { faultMark } from './fault-mark'

/** The last marks of a question, oldest first. Screen readers read them as one picture. */
export function MarksLine({ marks, words }: { marks: readonly MistakeMark[]; words: QuestionWords }) {
  const drawn = marks.map((mark) => faultMark(mark))
  return (
    <span className="marks" role="img" aria-label={drawn.map(({ word }) => words[word]).join(', ')}>
      {drawn.map(({ shape }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is identified by its place
        <Mark key={i} shape={shape} />
      ))}
    </span>
  )
}
