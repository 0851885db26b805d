import { practiceKeys } from '@/components/keys/key-groups'
import { KeyRows } from '@/components/keys/key-rows'
import type { KeyWords } from '@/components/messages/say'

type Props = { options: number; words: KeyWords; hint: string }

/** The keyboard shortcuts of the page, shown where explanations will appear. */
export function KeyList({ options, words, hint }: Props) {
  return (
    <aside className="aside keys hide-small needs-script" aria-label={words.title}>
      <KeyRows rows={practiceKeys(words, options)} />
      <p className="mt-4 text-xs text-ink-faint">{hint}</p>
    </aside>
  )
}
