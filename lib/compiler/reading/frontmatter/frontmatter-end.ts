/** `name:` or `name: value`. A name with spaces is rather the beginning of a sentence. */
const FIELD = /^["']?[^\s:#"'*>|!`[\]{}-][^\s:]*\s*:(?:\s|$)/u
const ITEM = /^-(?:\s|$)/
const HEADING = /^#{1,6}\s+\S/
/** What only the text of a note begins with. YAML reads none of it as a field. */
const TEXT = /^(?:#{1,6}\s+\S|[*>|!`]|\[\[)/u

/**
 * Finds where the text of a note begins if its frontmatter has no end: the first line that is no field, item or
 * continuation of one.
 * @returns its index; −1 if there is none
 */
export function firstOfText(lines: readonly string[], from: number): number {
  let above = ''
  let isApart = false
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '') isApart = true
    else if (isOfFields(line, lines[i + 1] ?? '', { above, isApart })) [above, isApart] = [line.trimEnd(), false]
    else return i
  }
  return -1
}

function isOfFields(line: string, next: string, { above, isApart }: { above: string; isApart: boolean }): boolean {
  if (HEADING.test(line)) return FIELD.test(next) // a comment of YAML
  if (ITEM.test(line)) return !isApart || above.endsWith(':')
  return FIELD.test(line) || /^[\s#]/.test(line)
}

/** The index of the line before which the end of a block was forgotten; null if it is only written badly. */
export function lostEnd(block: readonly string[]): number | null {
  const first = firstOfText(block, 0)
  return first > 0 && block.slice(first).some((line) => TEXT.test(line)) ? first : null
}
