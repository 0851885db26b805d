import type { QuestionWords } from '@/components/messages/say'
import { KeyRows } from '@/components/question/key-rows'
import { letterAt } from '@/components/question/letters'

/** The keys of the page, where the explanations will stand. */
export function KeyList({ options, words }: { options: number; words: QuestionWords }) {
  const rows = [
    { keys: ['A', letterAt(options - 1)], does: words.keyLetters },
    { keys: ['1', '3'], does: words.keyConfidence },
    { keys: ['↵'], does: words.mark },
    { keys: ['S'], does: words.star },
    { keys: ['N'], does: words.keySimilar },
    { keys: ['U'], does: words.keyUndo },
  ]
  return (
    <aside className="aside keys hide-small needs-script" aria-label={words.keysTitle}>
      <KeyRows rows={rows} />
      <p className="mt-4 text-xs text-ink-faint">{words.keysHint}</p>
    </aside>
  )
}
