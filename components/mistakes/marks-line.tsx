import type { QuestionWords } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import type { MistakeMark } from '@/lib/model/mistakes'
import { faultMark } from './fault-mark'

/** The last marks of a question, oldest first: one picture, named by its words. */
export function MarksLine({ marks, words }: { marks: readonly MistakeMark[]; words: QuestionWords }) {
  const drawn = marks.map((mark) => faultMark(mark))
  return (
    <span className="marks" role="img" aria-label={drawn.map(({ word }) => words[word]).join(', ')}>
      {drawn.map(({ shape }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name but their place
        <Mark key={i} shape={shape} />
      ))}
    </span>
  )
}
