import { practiceKeys } from '@/components/keys/key-groups'
import { KeyRows } from '@/components/keys/key-rows'
import type { QuestionWords } from '@/components/messages/say'

/** The keyboard shortcuts of the page, shown where explanations will appear. */
export function KeyList({ options, words }: { options: number; words: QuestionWords }) {
  return (
    <aside className="aside keys hide-small needs-script" aria-label={words.keys.title}>
      <KeyRows rows={practiceKeys(words.keys, options)} />
      <p className="mt-4 text-xs text-ink-faint">{words.keysHint}</p>
    </aside>
  )
}
