/** English words that a stem and an option share without saying anything. */
const COMMON = new Set(
  `about above across after again all also among and any are because been before being below between both but can could
  did does doing down during each few for from further had has have having her here hers him his how into its itself just
  more most must nor not now off once only other our ours out over own same she should some such than that the their
  theirs them then there these they this those through too under until use used uses using very via was were what when
  where which while who whom why will with would you your yours within without based best way make new need needs want
  wants meet company team solution approach method service services option options statement strategy strategies task
  tasks requirement requirements necessary following`.split(/\s+/),
)
const MIN_LENGTH = 3
/**
 * Runs of letters and digits. A Korean particle is not part of the English word before it (`Copper로`). Uses ranges of the
 * alphabets, because classes of Unicode are several times as slow, and this runs on every option.
 */
const WORD = /[a-z0-9\u00C0-\u024F\u0370-\u1FFF\u3040-\uABFF]+|[\uAC00-\uD7A3]+/g

/** @returns the significant words of a text, English ones without their endings, for comparison */
export function tellingWords(...texts: string[]): Set<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      if (word.length >= MIN_LENGTH && !COMMON.has(word)) words.add(withoutEnding(word))
    }
  }
  return words
}

/** @example withoutEnding('scaling') // => 'scal', as of 'scale' and 'scaled' */
const withoutEnding = (word: string) => (word.length > 4 ? word.replace(/(?:ies|ing|ed|es|(?<!s)s|y|e)$/, '') : word)
