const BULLET = /^[ \t]*[-*+][ \t]+/gmu
const NUMBER = /^[ \t]*(\d{1,9})[.)][ \t]+/gmu
const HARD_BREAK = /\\$/gmu

/** Most texts are plain as they are: one line of words with a space between, no list mark before them. */
const PLAIN = /^(?![-*+\d])[^\s\\]+(?: [^\s\\]+)*$/u

/**
 * A Markdown text without what is no content: the form of its Unicode, its white space, line ends and list marks.
 * Equal plain texts are the same text.
 */
export const plainText = (markdown: string): string => {
  const text = markdown.normalize('NFC')
  return PLAIN.test(text) ? text : withoutLayout(text)
}

const withoutLayout = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(HARD_BREAK, '')
    .replace(BULLET, '- ')
    .replace(NUMBER, '$1. ')
    .replace(/\s+/gu, ' ')
    .trim()
