import { type PickWords, say } from '@/components/messages/say'
import type { PoolCounts } from '@/lib/model/study/pool'
import { ALL, amountOf, type Choice } from './choice'

/** The words about a choice: on the button, above it, and if there are fewer questions than chosen. */
export interface StartWords {
  button: string
  said: string
  short: string | null
}

/**
 * Words the button, so that it says what it begins.
 * @param counts  null while they are unknown. No number is given then
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
  const [first = '', ...others] = places
  const place = others.length > 0 ? say(words.manyPlaces, { first, n: others.length }) : first
  const adjective = words.adjectives[pool]
  if (adjective === '') return say(words.ofPlace, { place: place || words.everywhere })
  return place === '' ? adjective : say(words.ofBoth, { place, pool: adjective })
}
