/** A text of one line, alone or in a paragraph, without an entity. */
const ONE_TEXT = /^\s*(?:<p>([^<>&]*)<\/p>|([^<>&]*))\s*$/u
/** Characters that are plain text to Markdown anywhere in a line. */
const SIGNS_OF_TEXT = /^[\p{L}\p{N}][\p{L}\p{N}\s,.?!'"();:/%“”‘’–—…·-]*$/u
/** What is not plain text in spite of such characters: the number of a list item, the mark of a comment, an address. */
const MEANS_MORE = /^\d+[.)](?:\s|$)|%%|\/\/|www\./iu

/**
 * Reads HTML that is plainly one text, without parsing it. Most options and explanations are, and parsing takes a
 * hundred times as long.
 * @returns its Markdown, or null if it may be more than plain text
 */
export function plainTextOf(html: string): string | null {
  const match = ONE_TEXT.exec(html)
  if (match === null) return null
  const text = (match[1] ?? match[2]!).trim()
  if (!SIGNS_OF_TEXT.test(text) || MEANS_MORE.test(text) || /[^\S \n\t\r]/u.test(text)) return null
  return text.replace(/\s+/gu, ' ')
}
