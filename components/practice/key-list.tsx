import type { QuestionWords } from '@/components/messages/say'
import { letterAt } from '@/components/question/letters'

/** The keys of the page, where the explanations will stand. */
export function KeyList({ options, words }: { options: number; words: QuestionWords }) {
  const keys = [
    { keys: ['A', letterAt(options - 1)], does: words.keyLetters },
    { keys: ['1', '3'], does: words.keyConfidence },
    { keys: ['↵'], does: words.mark },
    { keys: ['S'], does: words.star },
  ]
  return (
    <aside className="aside keys hide-small needs-script" aria-label={words.keysTitle}>
      <dl>
        {keys.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt>
              <kbd>{keys[0]}</kbd>
              {keys[1] && (
                <>
                  {' – '}
                  <kbd>{keys[1]}</kbd>
                </>
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-xs text-ink-faint">{words.keysHint}</p>
    </aside>
  )
}
