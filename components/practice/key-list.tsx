import { practiceKeys } from '@/components/keys/key-groups'
import { KeyRows } from '@/components/keys/key-rows'
import type { QuestionWords } from '@/components/messages/say'

/** The keys of the page, where the explanations will stand. */
export function KeyList({ options, words }: { options: number; words: QuestionWords }) {
  return (
    <aside className="aside keys hide-small needs-script" aria-label={words.keys.title}>
      <KeyRows rows={practiceKeys(words.keys, options)} />
      <p className="mt-4 text-xs text-ink-faint">{words.keysHint}</p>
    </aside>
  )
}
