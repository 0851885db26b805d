import type { Span } from '../../../model/message'

/** A quoted name with a colon behind it. */
const FIELD = /"(?:[^"\\\n]|\\.)*"(?=\s*:)/g

/**
 * Finds the places of fields in a JSON text.
 * @returns a function from a name to the place of the first field with it, or else to the first line
 */
export function placesOf(text: string): (name: string) => Span {
  const lines = text.split(/\r\n|\r|\n/)
  const places = new Map<string, Span>()
  for (const [index, line] of lines.entries()) {
    for (const { 0: field, index: at } of line.matchAll(FIELD)) {
      if (!places.has(field)) places.set(field, spanOf(index + 1, at + 1, field.length))
    }
  }
  const start = spanOf(1, 1, text.search(/[\r\n]|$/))
  return (name) => places.get(JSON.stringify(name)) ?? start
}

const spanOf = (line: number, column: number, length: number): Span => ({
  start: { line, column },
  end: { line, column: column + length },
})
