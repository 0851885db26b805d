import type { Entry } from './entry'
import type { IdentityItem } from './identity-item'

/** With the underscores inside a name, without those around emphasis. */
const LONG_WORD = /\p{L}[\p{L}\p{M}_]{3,}[\p{L}\p{M}]/gu

/**
 * The long words of both vaults. Two forms that are both used elsewhere are two words (`casual`, `causal`), not one and
 * its misspelling. It is read when the first pair of words has to be judged: most comparisons need none.
 */
export class Vocabulary {
  private uses: Map<string, number> | undefined

  /** @param texts  one for each question and for each note's text around its questions */
  constructor(private readonly texts: () => Iterable<string>) {}

  /** Whether a word is used at a place that these two questions have not changed. */
  isUsedElsewhere(word: string, before: Entry, after: Entry): boolean {
    this.uses ??= countTexts(this.texts())
    const own = [before, after].filter(({ item }) => hasWord(textOf(item), word)).length
    return (this.uses.get(word) ?? 0) > own || [before, after].every((entry) => asksWith(entry, word))
  }
}

/** All that a question says. */
export const textOf = ({ stem, options, general }: IdentityItem): string =>
  [stem, ...options.flatMap(({ text, explanations }) => [text, ...explanations]), ...general].join('\n')

const longWordsOf = (text: string) => new Set(text.normalize('NFC').toLowerCase().match(LONG_WORD))

const hasWord = (text: string, word: string) => longWordsOf(text).has(word)

const asksWith = ({ stemWords, optionWords }: Entry, word: string) =>
  stemWords.includes(word) || optionWords.some((words) => words.includes(word))

function countTexts(texts: Iterable<string>): Map<string, number> {
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const word of longWordsOf(text)) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return uses
}
