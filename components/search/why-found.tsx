import type { SearchWords } from '@/components/messages/say'
import type { SearchHit } from '@/lib/search/types'

/** Says why something was found whose words do not show it. */
export function WhyFound({ why, words }: { why: NonNullable<SearchHit['why']>; words: SearchWords }) {
  return (
    <>
      <span className="why-found">{words.why[why.kind]}</span> {why.word}
    </>
  )
}
