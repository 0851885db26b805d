import type { Line } from './scan-lines'

const FOOTNOTE = /^\[\^(?:[^[\]\\\s]|\\.){1,999}\]:/
const REFERENCE =
  /^\[(?!\^)(?:[^[\]\\]|\\.){1,999}\]:[ \t]*(?:<([^<>]+)>|([^\s<]\S*))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/
/**
 * Words after a colon may be an author's sentence. These are addresses: a scheme, the beginning of a path, a file
 * extension.
 */
const ADDRESS = /^(?:[#/]|\.{1,2}\/|[a-z][a-z\d+.-]+:\S|\S+\.[a-z]\w{0,5}(?:[#?]\S*)?$)/i
const INDENTED = /^(?: {4}|\t)/

/**
 * Marks the lines that define a footnote or an address for links. They belong to the whole note even inside a question,
 * as in Obsidian: `[^1]: …` with the indented lines below it, `[name]: https://… "title"`.
 */
export function markDefinitions(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isDefinition)) return lines
  let end = 0
  return lines.map((line, i) => {
    if (i >= end && isDefinition(line)) end = FOOTNOTE.test(line.text) ? footnoteEnd(lines, i) : i + 1
    return i < end ? { ...line, kind: 'definition' } : line
  })
}

/** The lines of a question without definitions, which belong to the whole note. */
export function withoutDefinitions(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ kind }) => kind === 'definition')) return lines
  return lines.map((line) => (line.kind === 'definition' ? { ...line, raw: '', text: '', kind: 'blank' } : line))
}

function isDefinition({ kind, text }: Line): boolean {
  if (kind !== 'text' || !text.startsWith('[')) return false
  const [, bracketed, bare] = REFERENCE.exec(text) ?? []
  return ADDRESS.test(bracketed ?? bare ?? '') || FOOTNOTE.test(text)
}

/** Blank lines belong to a footnote only if an indented line follows. */
function footnoteEnd(lines: readonly Line[], start: number): number {
  let end = start + 1
  for (let i = end; i < lines.length; i++) {
    const { raw, text } = lines[i]!
    if (text === '') continue
    if (!INDENTED.test(raw)) break
    end = i + 1
  }
  return end
}
