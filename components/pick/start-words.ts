import { type PickWords, say } from '@/components/messages/say'
import type { PoolCounts } from '@/lib/model/pool'
import { ALL, amountOf, type Choice } from './choice'

/** What is said of a choice: on the button, above it, and where there are fewer than were asked for. */
export interface StartWords {
  button: string
  said: string
  short: string | null
}

/**
 * The button says what it begins.
 * @param counts  null while they are not known: then no number is said
 * @example startWords(choice, counts, ko).button // => '모델 개발 45문제 중 10문제 시작'
 */
export function startWords(choice: Choice, counts: PoolCounts | null, words: PickWords): StartWords {
  if (counts === null) return { button: words.startPlain, said: words.uncounted, short: null }
  const of = counts[choice.pool]
  const n = amountOf(choice, of)
  if (n === 0) return { button: words.startNone, said: words.none, short: null }
  const values = { what: whatIsDrawn(choice, words), n, of }
  const isAll = n === of
  return {
    button: say(isAll ? words.startAll : words.startSome, values),
    said: say(isAll ? words.saidAll : words.saidSome, values),
    short: choice.count > of && choice.count !== ALL ? say(words.short, { count: choice.count, of }) : null,
  }
}

function whatIsDrawn({ pool, places }: Choice, words: PickWords): string {
  const [first, ...others] = places
  const place = others.length > 0 ? say(words.manyPlaces, { first: first!, n: others.length }) : (first ?? '')
  const adjective = words.adjectives[pool]
  if (adjective === '') return say(words.ofPlace, { place: place || words.everywhere })
  return place === '' ? adjective : say(words.ofBoth, { place, pool: adjective })
}
