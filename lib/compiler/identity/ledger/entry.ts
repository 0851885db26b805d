import type { IdentityItem } from '../identity-item'
import { identityText } from '../wording/identity-text'
import { Phrase } from '../wording/phrase'

/** A question with cached values that the matcher uses repeatedly. */
export class Entry {
  readonly fileName: string
  readonly stem: string
  readonly options: readonly string[]
  readonly stemPhrase: Phrase
  readonly optionPhrases: readonly Phrase[]

  /**
   * @param order  among the vault's questions, by path and line
   * @param place  among the questions of its note, from 0
   */
  constructor(
    readonly item: IdentityItem,
    readonly order: number,
    readonly place: number,
  ) {
    this.fileName = fileNameOf(item.path)
    this.stem = identityText(item.stem)
    this.options = item.options.map(({ text }) => identityText(text))
    this.stemPhrase = new Phrase(this.stem)
    this.optionPhrases = this.options.map((text) => new Phrase(text))
  }
}

export const fileNameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** @returns the entries of a vault in the order of path and line, whatever the order of its items */
export function entriesOf(items: readonly IdentityItem[]): Entry[] {
  const sorted = [...items].sort((a, b) => compareText(a.path, b.path) || a.line - b.line)
  let place = 0
  return sorted.map((item, order) => {
    place = item.path === sorted[order - 1]?.path ? place + 1 : 0
    return new Entry(item, order, place)
  })
}

/** Compares code units, so that the order does not depend on the locale of the machine. */
export const compareText = (a: string, b: string) => Number(a > b) - Number(a < b)
