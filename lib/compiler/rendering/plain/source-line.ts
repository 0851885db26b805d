/** A line of a block, without the markers of the containers around it. */
export interface SourceLine {
  text: string
  /** Line number of the first character, from 1. */
  number: number
  /** Column of the first character, from 1. */
  column: number
}

/** The line without its first `size` characters, such as a marker. */
export const inside = ({ text, number, column }: SourceLine, size: number): SourceLine => {
  return { text: text.slice(size), number, column: column + size }
}
