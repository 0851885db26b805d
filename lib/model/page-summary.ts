import { htmlText } from './html-text'

const LONGEST = 160

/**
 * The first words of a page, for whoever lists or links to it.
 * @param html  as the compiler writes it
 * @returns at most 160 characters; null where the page has no paragraph of words
 */
export function pageSummary(html: string): string | null {
  for (const [paragraph] of html.matchAll(/<p(?:\s[^>]*)?>[\s\S]*?<\/p>/g)) {
    const text = htmlText(paragraph)
    if (/[\p{L}\p{N}]/u.test(text)) return shorten(text)
  }
  return null
}

/** Ends after a whole word. */
function shorten(text: string): string {
  const characters = [...text]
  if (characters.length <= LONGEST) return text
  const cut = characters.slice(0, LONGEST - 1).join('')
  const end = cut.lastIndexOf(' ')
  return `${end > LONGEST / 2 ? cut.slice(0, end) : cut}…`
}
