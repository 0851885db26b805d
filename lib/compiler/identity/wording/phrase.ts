import { bareText, identityWords, topicsOf, withoutDoubled } from './words'

/** A stem or an option. Its words are read once, on first use: most questions are recognised by their text. */
export class Phrase {
  private wordsRead: string[] | undefined
  private topicsRead: string[] | undefined
  private bareRead: string | undefined

  /** @param text  as returned by `plainText` */
  constructor(readonly text: string) {}

  get words(): string[] {
    this.wordsRead ??= withoutDoubled(identityWords(this.text))
    return this.wordsRead
  }

  /** The words for measuring similarity. */
  get topics(): string[] {
    this.topicsRead ??= topicsOf(this.words)
    return this.topicsRead
  }

  /** Whether another one differs only in the marks of code and formulas. */
  differsInMarks(other: Phrase): boolean {
    return this.bare !== '' && this.bare === other.bare
  }

  private get bare(): string {
    this.bareRead ??= bareText(this.text)
    return this.bareRead
  }
}
