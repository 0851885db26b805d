import type { Locale } from '@/components/messages/locales'
import { type SearchWords, say } from '@/components/messages/say'
import { Link } from '@/components/ui/link'
import { topicParticle } from './particle'

type Props = { query: string; locale: Locale; words: SearchWords; onFollow?: () => void }

/** Says that nothing was found, and what can be done. */
export function NothingFound({ query, locale, words, onFollow }: Props) {
  const follow = onFollow && { onClick: onFollow }
  return (
    <div className="palette-none">
      <h2>{say(words.none, { query, particle: topicParticle(query) })}</h2>
      <p>{words.noneHow}</p>
      <p className="acts">
        <Link className="link" href={`/${locale}/topics`} {...follow}>
          {words.topics}
        </Link>
        <Link className="link" href={`/${locale}/notes`} {...follow}>
          {words.allNotes}
        </Link>
      </p>
    </div>
  )
}
