import type { Emphasis, Paragraph, PhrasingContent, Strong } from 'mdast'
import { pairMarks } from '../syntax/mark'
import { isTagName } from '../syntax/tag-mention'
import { isWikiLink } from '../syntax/wiki-link'
import type { SourceLine } from './source-line'

/** Up to the next character that may have a meaning. */
const PLAIN = /[^\\`*_[\]<&~$#=!]+/y
const STARS = /\*+/y
const EQUALS = /=+/y
const CODE = /(`+)(?!`)(.*?[^`])\1(?!`)/y
const WIKI_LINK = /\[\[[^[\]\\]{1,1000}\]\]/y
/** Plain words, and an address without a title. */
const LINK = /\[(?!\^)([^[\]\\`*_<&~$#=!]+)\]\(([^\s()<>\\&]*)\)/y
const TAG = /(?<![^ \u00a0])#(?=[\p{N}\p{M}_/-]*\p{L})[\p{L}\p{N}\p{M}_/-]+/uy
/** Not the brackets that would begin formulas, nor a caret, which would look like a block id. */
const ESCAPED = /\\[!-'*-/:-@\\\]_`{-~]/y
const SURROGATE = /[\ud800-\udfff]/
const WORD = /[\p{L}\p{N}]/u
/** Next to these characters stars may open or close, whatever is on their other side. */
const EDGE = /[\s\p{Script=Hangul}!-)+-/:-@[-^`{-}]/u
/** Where these characters begin something else. Elsewhere they are words. */
const others: Record<string, RegExp> = {
  '&': /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{0,40});/iy,
  '<': /<(?:!|[^\s<>]*>|\/?[A-Za-z][A-Za-z\d]{0,9}(?:\s|$))/y,
  '~': /~~/y,
  '!': /!\[/y,
  '[': /\[[[^]/y,
  ']': /\]\(/y,
  $: /\$(?=.*\$)|(?<=\$.*)\$/y,
  '#': /(?<!\S)#\S/y,
  _: /(?<![A-Za-z\d])_|_(?![A-Za-z\d])/y,
}

/** Reads running text from left to right. It gives up at anything that is not plain. */
export class PhrasingReader {
  private readonly root: Paragraph = { type: 'paragraph', children: [] }
  /** The node that is being read: the root, or one between stars. */
  private parent: Paragraph | Strong | Emphasis = this.root

  /** @returns whether all of it is plain */
  readLine(line: SourceLine): boolean {
    let at = 0
    while (at < line.text.length) {
      const end = this.readWords(line.text, at) || this.readMark(line, at)
      if (end === 0) return false
      at = end
    }
    return true
  }

  /** @param spaces  at its end. With two or more the line breaks on the page as well */
  endLine(spaces: number): void {
    if (spaces < 2) this.say('\n')
    else this.add({ type: 'break' })
  }

  finish(): PhrasingContent[] | null {
    return this.parent === this.root ? this.root.children : null
  }

  /** Like all methods below. @returns where it ends; 0 if it is not plain */
  private readMark(line: SourceLine, at: number): number {
    switch (line.text[at]) {
      case '*':
        return this.readStars(line.text, at)
      case '`':
        return this.readCode(line.text, at)
      case '[':
        if (line.text[at - 1] === '^') return 0 // a footnote
        return this.readWikiLink(line, at) || this.readLink(line, at) || this.readOther(line.text, at)
      case '=':
        return this.readEquals(line.text, at)
      case '\\':
        return this.readEscape(line.text, at)
      case '#':
        return this.readTag(line.text, at) || this.readOther(line.text, at)
      default:
        return this.readOther(line.text, at)
    }
  }

  /** Reads stars only if one side decides whether they open or close, by the rules of CommonMark and of its extension for Hangul. */
  private readStars(text: string, at: number): number {
    const end = endOf(STARS, text, at)
    const type = end === at + 1 ? 'emphasis' : 'strong'
    const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' ']
    if (end > at + 2) return 0
    if (this.parent === this.root) {
      if (!isAtEdge(before, after)) return 0
      this.parent = this.add({ type, children: [] })
    } else {
      if (this.parent.type !== type || !isAtEdge(after, before)) return 0
      this.parent.children = pairMarks(this.parent.children)
      this.parent = this.root
    }
    return end
  }

  private readCode(text: string, at: number): number {
    CODE.lastIndex = at
    const content = CODE.exec(text)?.[2]
    if (content === undefined) return 0
    this.add({ type: 'inlineCode', value: /^ .*[^ ].* $/.test(content) ? content.slice(1, -1) : content })
    return CODE.lastIndex
  }

  private readWikiLink(line: SourceLine, at: number): number {
    const end = endOf(WIKI_LINK, line.text, at)
    const source = line.text.slice(at, end)
    if (end === 0 || !isWikiLink(source)) return 0
    this.add({ type: 'wikiLink', embed: false, value: source.slice(2, -2), position: positionOf(line, at, end) })
    return end
  }

  private readLink(line: SourceLine, at: number): number {
    LINK.lastIndex = at
    const [, words, url] = LINK.exec(line.text) ?? []
    if (words === undefined || url === undefined) return 0
    const position = positionOf(line, at, LINK.lastIndex)
    this.add({ type: 'link', title: null, url, children: [{ type: 'text', value: words }], position })
    return LINK.lastIndex
  }

  private readEquals(text: string, at: number): number {
    const end = endOf(EQUALS, text, at)
    const opens = /\S/u.test(text[end] ?? ' ')
    const closes = /\S/u.test(text[at - 1] ?? ' ')
    if (end === at + 2 && text[at - 1] !== '=' && (opens || closes))
      this.add({ type: 'markFence', value: '==', opens, closes })
    else this.say(text.slice(at, end))
    return end
  }

  private readEscape(text: string, at: number): number {
    const end = endOf(ESCAPED, text, at)
    if (end > 0) this.say(text.charAt(at + 1))
    return end
  }

  private readTag(text: string, at: number): number {
    const end = endOf(TAG, text, at)
    const value = text.slice(at + 1, end)
    if (end === 0 || SURROGATE.test(value) || !isTagName(value)) return 0
    this.add({ type: 'tagMention', value })
    return end
  }

  private readOther(text: string, at: number): number {
    const other = others[text.charAt(at)]
    if (other === undefined || endOf(other, text, at) > 0) return 0
    this.say(text.charAt(at))
    return at + 1
  }

  private readWords(text: string, at: number): number {
    const end = endOf(PLAIN, text, at)
    if (end > 0) this.say(text.slice(at, end))
    return end
  }

  private say(words: string): void {
    const last = this.parent.children.at(-1)
    if (last?.type === 'text') last.value += words
    else this.add({ type: 'text', value: words })
  }

  private add<T extends PhrasingContent>(node: T): T {
    this.parent.children.push(node)
    return node
  }
}

const positionOf = ({ number, column }: SourceLine, at: number, end: number) => {
  return { start: { line: number, column: column + at }, end: { line: number, column: column + end } }
}

/** The end of what a sticky pattern matches at a place; 0 if it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}

/** Whether stars between these two characters must belong to the inside. */
const isAtEdge = (outside: string, inside: string) =>
  WORD.test(inside) || (/[^\s*_]/.test(inside) && EDGE.test(outside))
