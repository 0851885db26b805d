import { lettersOfName } from './letters'
import type { Query } from './query'
import type { IndexedTopic, SearchIndex } from './search-index'

export interface FoundTopic {
  topic: IndexedTopic
  /** The name that has the words of the query. */
  name: string
  score: number
}

const MOST = 3
/** A tag typed as a tag ranks first. A topic found by name ranks below titles with all words, and above texts. */
const SCORE = { tag: 10, name: 1.3, words: 1 }

/** The topics with a name that has all words of a query. */
export function findTopics(index: SearchIndex, query: Query): FoundTopic[] {
  const typed = query.text.replace(/^#/, '').toLowerCase()
  const asked = lettersOfName(typed)
  const found = index.topics.flatMap((topic) => {
    const best = bestName(topic, query, typed, asked)
    return best === null ? [] : [{ topic, ...best }]
  })
  return found.sort((a, b) => b.score - a.score || a.topic.tag.length - b.topic.tag.length).slice(0, MOST)
}

/**
 * @param typed  the query without the sign of a tag, in lower case
 * @param asked  its letters
 */
function bestName(
  { tag, names, tokens }: IndexedTopic,
  query: Query,
  typed: string,
  asked: string,
): Pick<FoundTopic, 'name' | 'score'> | null {
  if (typed === tag && (typed !== query.text || typed.includes('/'))) return { name: names[0]!, score: SCORE.tag }
  let best: Pick<FoundTopic, 'name' | 'score'> | null = null
  for (const { text, letters, words } of tokens) {
    if (!hasAll(words, query)) continue
    const isWhole = letters === asked
    const score = isWhole ? SCORE.name : SCORE.words * Math.min(1, asked.length / letters.length)
    if (best === null || score > best.score) best = { name: text === tag ? names[0]! : text, score }
  }
  return best
}

const SURE = 0.6

const hasAll = (words: readonly number[], { terms }: Query) =>
  terms.every((term) => {
    const has = (matches: ReadonlyMap<number, number>) => words.some((word) => (matches.get(word) ?? 0) >= SURE)
    return has(term.words) || term.phrases.some(({ parts }) => parts.every(has))
  })
