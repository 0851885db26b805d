import { codeOf, type Passage, passagesOf } from './fences'

const BULLET = /^[ \t]*[-*+][ \t]+/gmu
const NUMBER = /^[ \t]*(\d{1,9})[.)][ \t]+/gmu
const HARD_BREAK = /\\$/gmu
const LINE_END = /\r\n?/gu

/** Most texts are plain already: one line of words with single spaces and without a list mark. */
const PLAIN = /^(?![-*+\d])[^\s\\]+(?: [^\s\\]+)*$/u

/**
 * A Markdown text reduced to its content: without differences of Unicode forms, white space, line ends and list marks.
 * It is one line, except for fenced code, which keeps its lines and their indentation. Texts are the same if their
 * plain texts are.
 */
export function identityText(markdown: string): string {
  const text = markdown.normalize('NFC')
  if (PLAIN.test(text)) return text
  return passagesOf(text.replace(LINE_END, '\n')).map(passageText).filter(Boolean).join('\n')
}

/** The same on one line, including fenced code. Ids of questions are made of it, so it must never change. */
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

/**
 * Lines of code without blank lines and without their common indentation, which depends only on the place of the fence.
 */
function withoutMargin(code: readonly string[]): string[] {
  const lines = code.map((line) => line.replaceAll('\t', '    ').trimEnd()).filter(Boolean)
  const margin = lines.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  return lines.map((line) => ' '.repeat(indentOf(line) - margin) + line.trim().replace(/\s+/gu, ' '))
}

const indentOf = (line: string) => line.search(/\S/u)
