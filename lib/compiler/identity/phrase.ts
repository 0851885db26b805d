import { bareText, identityWords, topicsOf, withoutDoubled } from './words'

/** A stem or an option. What it says is read once, when it is asked for: most questions are known by their text. */
export class Phrase {
  private wordsRead: string[] | undefined
  private topicsRead: string[] | undefined
  private bareRead: string | undefined

  /** @param text  as `plainText` gives it */
  constructor(readonly text: string) {}

  get words(): string[] {
    this.wordsRead ??= withoutDoubled(identityWords(this.text))
    return this.wordsRead
  }

  /** The words by which it is like another. */
  get topics(): string[] {
    this.topicsRead ??= topicsOf(this.words)
    return this.topicsRead
  }

  /** Whether another differs in nothing but the marks of code and formulas. */
  differsInMarks(other: Phrase): boolean {
    return this.bare !== '' && this.bare === other.bare
  }

  private get bare(): string {
    this.bareRead ??= bareText(this.text)
    return this.bareRead
  }
}
