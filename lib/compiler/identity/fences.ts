const OPENER = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/u
const CLOSER = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/u
const MAY_HAVE_FENCE = /`{3}|~{3}/u

/** A passage of a text: running text, or fenced code with the lines that open and close it. */
export interface Passage {
  lines: string[]
  isFence: boolean
}

/**
 * Tells fenced code from what stands around it. A fence that nothing closes goes on to the end.
 * @param text  with `\n` for a line's end
 */
export function passagesOf(text: string): Passage[] {
  const lines = text.split('\n')
  if (!MAY_HAVE_FENCE.test(text)) return [{ lines, isFence: false }]
  const passages: Passage[] = []
  let mark: string | null = null
  for (const line of lines) {
    const opener: string | undefined = mark === null ? OPENER.exec(line)?.[1] : undefined
    const isFence = mark !== null || opener !== undefined
    if (opener === undefined && passages.at(-1)?.isFence === isFence) passages.at(-1)!.lines.push(line)
    else passages.push({ lines: [line], isFence })
    mark = opener ?? (mark !== null && isClosedBy(line, mark) ? null : mark)
  }
  return passages
}

function isClosedBy(line: string, mark: string): boolean {
  const closer = CLOSER.exec(line)?.[1]
  return closer !== undefined && closer[0] === mark[0] && closer.length >= mark.length
}

/** The lines of a fence's code, without those of its marks. */
export function codeOf({ lines: [opener, ...rest] }: Passage): string[] {
  const isClosed = rest.length > 0 && isClosedBy(rest.at(-1)!, OPENER.exec(opener!)![1]!)
  return isClosed ? rest.slice(0, -1) : rest
}
