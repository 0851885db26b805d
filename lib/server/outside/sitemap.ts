import { folderPath, notePath, topicPath } from '../../model/addresses/page-paths'
import type { NoteSlug, Tag } from '../../model/ids'
import type { TopicNode } from '../../model/view'
import type { Folder } from '../listing/folder-tree'
import { inAllLanguages, wholeAddress } from './addresses'
import { XML_HEAD, xml } from './xml'

const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
/** How many pages one file lists. In two languages, these are 5,000 addresses. */
const PAGES_A_FILE = 2_500

export interface SitePage {
  /** The part of its address after the language. */
  rest: string
  /** The calendar date of its last change. */
  changed: string | null
}

interface SiteNote {
  slug: NoteSlug
  changed: string | null
}

/** Home and lists, topics, folders, notes. */
export function pagesOfSite(topics: readonly TopicNode[], root: Folder, notes: readonly SiteNote[]): SitePage[] {
  const undated = (rest: string): SitePage => ({ rest, changed: null })
  return [
    ...['', '/notes', '/folders', '/topics'].map(undated),
    ...topics.flatMap(tagsBelow).map((tag) => undated(topicPath(tag))),
    ...root.folders.flatMap(pathsBelow).map((path) => undated(folderPath(path))),
    ...notes.map(({ slug, changed }) => ({ rest: notePath(slug), changed })),
  ]
}

const tagsBelow = ({ tag, children }: TopicNode): Tag[] => [tag, ...children.flatMap(tagsBelow)]
const pathsBelow = ({ path, folders }: Folder): string[] => [path, ...folders.flatMap(pathsBelow)]

/** The index of the files that list the pages. */
export function sitemapIndex(origin: URL, pages: readonly SitePage[]): string {
  const files = Math.ceil(pages.length / PAGES_A_FILE)
  const names = Array.from({ length: files }, (_, index) => wholeAddress(origin, `/sitemaps/${index + 1}.xml`))
  const entries = names.map((name) => `<sitemap><loc>${xml(name)}</loc></sitemap>\n`)
  return `${XML_HEAD}<sitemapindex ${SCHEMA}>\n${entries.join('')}</sitemapindex>\n`
}

/** @param number  from 1. @returns null if the index has no such file */
export function sitemapFile(origin: URL, pages: readonly SitePage[], number: number): string | null {
  const own = pages.slice((number - 1) * PAGES_A_FILE, number * PAGES_A_FILE)
  if (own.length === 0) return null
  const entries = own.map((page) => entriesOf(origin, page)).join('')
  return `${XML_HEAD}<urlset ${SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries}</urlset>\n`
}

function entriesOf(origin: URL, { rest, changed }: SitePage): string {
  const all = inAllLanguages(origin, rest)
  const links = all
    .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xml(href)}"/>`)
    .join('')
  const lastmod = changed === null ? '' : `<lastmod>${xml(changed)}</lastmod>`
  return all.map(({ href }) => `<url><loc>${xml(href)}</loc>${lastmod}${links}</url>\n`).join('')
}
