import type { TitleLang } from '../text/titles'

/** A link to a page of the site as the compiler writes it: without a language. */
const PAGE_LINK = /(<a(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+href=")(?=\/(?:notes|topics)\/)/g

/**
 * Points the links of a compiled text to pages in the reader's language. Bundles name no language, since a note is
 * compiled once for all readers.
 * @example pageLinksIn('en', '<a href="/notes/tea">') // => '<a href="/en/notes/tea">'
 */
export const pageLinksIn = (lang: TitleLang, html: string): string => html.replace(PAGE_LINK, `$1/${lang}`)
