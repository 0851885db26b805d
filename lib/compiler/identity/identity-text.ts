import { codeOf, type Passage, passagesOf } from './fences'

const BULLET = /^[ \t]*[-*+][ \t]+/gmu
const NUMBER = /^[ \t]*(\d{1,9})[.)][ \t]+/gmu
const HARD_BREAK = /\\$/gmu
const LINE_END = /\r\n?/gu

/** Most texts are plain as they are: one line of words with a space between, no list mark before them. */
const PLAIN = /^(?![-*+\d])[^\s\\]+(?: [^\s\\]+)*$/u

/**
 * A Markdown text without what is no content: the form of its Unicode, its white space, line ends and list marks. All
 * of it is one line but fenced code, which keeps its lines and their indentation. Equal plain texts are the same text.
 */
export function identityText(markdown: string): string {
  const text = markdown.normalize('NFC')
  if (PLAIN.test(text)) return text
  return passagesOf(text.replace(LINE_END, '\n')).map(passageText).filter(Boolean).join('\n')
}

/** The same as one line, whatever is fenced. Questions are named by it, so that it must stay as it is. */
export function flatText(markdown: string): string {
  const text = markdown.normalize('NFC')
  return PLAIN.test(text) ? text : withoutLayout(text.replace(LINE_END, '\n'))
}

const withoutLayout = (text: string): string =>
  text.replace(HARD_BREAK, '').replace(BULLET, '- ').replace(NUMBER, '$1. ').replace(/\s+/gu, ' ').trim()

function passageText(passage: Passage): string {
  const { lines, block } = passage
  if (block === null) return withoutLayout(lines.join('\n'))
  const code = codeOf(lines, block)
  const closer = lines.slice(1 + code.length).map((line) => line.trim())
  return [withoutLayout(lines[0]!), ...withoutMargin(code), ...closer].join('\n')
}

/** Lines of code without blank ones, and without the indentation that all of them have: it is that of their place. */
function withoutMargin(code: readonly string[]): string[] {
  const lines = code.map((line) => line.replaceAll('\t', '    ').trimEnd()).filter(Boolean)
  const indents = lines.map((line) => line.search(/\S/u))
  const margin = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  return lines.map((line, i) => ' '.repeat(indents[i]! - margin) + line.trim().replace(/\s+/gu, ' '))
}
