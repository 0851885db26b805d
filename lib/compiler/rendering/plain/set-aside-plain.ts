import type { Root, RootContent } from 'mdast'
import { FENCE_START } from '../../source/fences'
import { readFence } from '../../source/margin-fence'
import { readPlainBlocks } from './plain-blocks'
import { preEnd } from './pre-block'

/** A line that may open a fence, also in a list or a quote. */
const SUSPECT = new RegExp(`^[\\s>\\-+*\\d.)]*${FENCE_START}`)
const BLANK = /^[ \t]*$/
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
/** Opens a formula, which may contain a line that looks like a fence. */
const ENCLOSURE = /\$\$|\\\[/

export interface SetAside {
  /** The source with an empty heading and blank lines in place of each plain passage; null if nothing else is left. */
  source: string | null
  /** The plain passages, by the line of their heading, from 1. */
  plain: ReadonlyMap<number, RootContent[]>
}

/**
 * Takes out what need not be parsed: passages between blank lines that can be read at sight, and fenced code. An empty
 * heading takes the place of each, so that its neighbours stay apart.
 * @param namesKnown  whether brackets may refer to definitions of another text
 */
export function setAsidePlain(source: string, namesKnown = false): SetAside {
  const plain = new Map<number, RootContent[]>()
  if (/[\r\0]/.test(source)) return { source, plain }
  const other = namesKnown || source.includes(']:') ? /\t|(?<!\[)\[(?!\[)/ : /\t/
  const lines = source.split('\n')
  for (let at = 0; at < lines.length; ) {
    if (BLANK.test(lines[at]!)) {
      at++
      continue
    }
    const code = readFence(lines, at)
    const end = code?.end ?? passageEnd(lines, at)
    if (end === null) break
    const blocks = code ? [code.block] : readPassage(lines, at, end, other)
    if (blocks !== null) {
      plain.set(at + 1, blocks)
      lines.fill('', at, end)
      lines[at] = '#'
    }
    at = end
  }
  const isAll = lines.every((line, i) => BLANK.test(line) || plain.has(i + 1))
  return { source: isAll ? null : lines.join('\n'), plain }
}

/** Puts the plain passages back into the parsed tree. */
export function putBackPlain(tree: Root, plain: SetAside['plain']): Root {
  const children = tree.children.flatMap((node) => {
    const isPlace = node.type === 'heading' && node.children.length === 0
    return (isPlace && plain.get(node.position!.start.line)) || node
  })
  return { ...tree, children }
}

/**
 * Finds the end of a passage: a fence, or a blank line, unless the next line may continue the passage.
 * @returns null if it may contain a fence, or has preformatted HTML without an end, so that nothing below is certain
 */
function passageEnd(lines: readonly string[], start: number): number | null {
  let hasItem = false
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!
    if (SUSPECT.test(line)) {
      const isFence = at > start && readFence(lines, at) !== null && !ENCLOSURE.test(lines.slice(start, at).join('\n'))
      return isFence ? at : null
    }
    const pre = preEnd(lines, at)
    if (pre === Number.POSITIVE_INFINITY) return null
    if (pre !== null) {
      at = pre - 1
      continue
    }
    hasItem ||= ITEM.test(line)
    if (!BLANK.test(line)) continue
    let next = at + 1
    while (next < lines.length && BLANK.test(lines[next]!)) next++
    const following = lines[next]
    const goesOn = following !== undefined && (/^[ \t]/.test(following) || (hasItem && ITEM.test(following)))
    if (!goesOn) return at
    at = next - 1 // skips the other blank lines, each of which would search for the end of the run again
  }
  return lines.length
}

/** @param other  matches lines that are not plain: with tabs, or with brackets that may refer to a definition */
function readPassage(lines: readonly string[], start: number, end: number, other: RegExp): RootContent[] | null {
  const own = lines.slice(start, end)
  if (own.some((line) => other.test(line))) return null
  return readPlainBlocks(own.map((text, i) => ({ text, number: start + i + 1, column: 1 })))
}
