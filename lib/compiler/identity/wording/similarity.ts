import type { Entry } from '../ledger/entry'

/** Words of grammar and of typical exam questions. They tell nothing about what a question asks. */
const MOULD = new Set(
  `a an the of in on with without to and or for by at from using use used via is are be been was were that this these
  those it its as has have had would should could can will may their they them there into not no if when while than
  which what how why who where following best most least should must company team wants want needs need solution
  meet meets requirement requirements option options approach statement true select choose two three`.split(/\s+/u),
)

/** @returns the share of equal words of two stems, in order: 0 to 1 */
export const stemSimilarity = (a: Entry, b: Entry) => wordSimilarity(a.stemPhrase.topics, b.stemPhrase.topics)

/** @returns the same without words that any question may have; 0 or 1 if stems have no other words */
export function topicSimilarity(a: Entry, b: Entry): number {
  const [own, other] = [topicOf(a), topicOf(b)]
  return own.length === 0 && other.length === 0 ? Math.floor(stemSimilarity(a, b)) : wordSimilarity(own, other)
}

const topicOf = ({ stemPhrase }: Entry) => stemPhrase.topics.filter((word) => !MOULD.has(word))

/** Only the beginnings of longer stems are compared, so that the cost of a pair is limited. */
const MAX_WORDS = 400

/** Twice the length of the longest common subsequence, divided by the number of words of both (Dice's coefficient). */
function wordSimilarity(allA: readonly string[], allB: readonly string[]): number {
  const [a, b] = [allA.slice(0, MAX_WORDS), allB.slice(0, MAX_WORDS)]
  return a.length + b.length === 0 ? 1 : (2 * commonWords(a, b)) / (a.length + b.length)
}

function commonWords(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1)
  for (const word of a) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = word === b[j] ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)
    }
    above = row
  }
  return above[b.length]!
}

/** @returns the share of equal options in the longer list: 0 to 1, and 0 if there are none */
export const optionShare = (pairs: number, a: Entry, b: Entry) =>
  pairs / Math.max(a.options.length, b.options.length, 1)
