import { htmlText } from '../text/html-text'

const LONGEST = 160

/**
 * The first words of a page, for lists and links.
 * @param html  as written by the compiler
 * @returns at most 160 characters; null if no paragraph of the page has words
 */
export function pageSummary(html: string): string | null {
  for (const [paragraph] of html.matchAll(/<p(?:\s[^>]*)?>[\s\S]*?<\/p>/g)) {
    const text = htmlText(paragraph)
    if (/[\p{L}\p{N}]/u.test(text)) return shorten(text)
  }
  return null
}

/** Cuts a text after a whole word. */
function shorten(text: string): string {
  const characters = [...text]
  if (characters.length <= LONGEST) return text
  const cut = characters.slice(0, LONGEST - 1).join('')
  const end = cut.lastIndexOf(' ')
  return `${end > LONGEST / 2 ? cut.slice(0, end) : cut}…`
}
