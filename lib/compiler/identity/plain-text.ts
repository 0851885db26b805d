const BULLET = /^[ \t]*[-*+][ \t]+/gmu
const NUMBER = /^[ \t]*(\d{1,9})[.)][ \t]+/gmu
const HARD_BREAK = /\\$/gmu

/**
 * A Markdown text without what is no content: the form of its Unicode, its white space, line ends and list marks.
 * Equal plain texts are the same text.
 */
export const plainText = (markdown: string): string =>
  markdown
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(HARD_BREAK, '')
    .replace(BULLET, '- ')
    .replace(NUMBER, '$1. ')
    .replace(/\s+/gu, ' ')
    .trim()
