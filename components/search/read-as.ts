import { type SearchWords, say } from '@/components/messages/say'
import type { Reading } from '@/lib/search/types'
import { meansParticle } from './particle'

interface SaidReading {
  lead: string
  rest: string
  /** Whether other words were searched for than those typed. */
  isChanged: boolean
}

/** What to say about how a query was read. @returns null for a half-typed word, since it is the beginning of the hits */
export function readAs({ kind, shown }: Reading, query: string, words: SearchWords): SaidReading | null {
  if (kind === 'half') return null
  if (kind === 'choseong') return { lead: words.choseong, rest: query, isChanged: false }
  return { lead: say(words.readAs, { shown, particle: meansParticle(shown) }), rest: '', isChanged: true }
}
