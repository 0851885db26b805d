import 'server-only'
import { notePath } from '../../model/addresses/page-paths'
import { pagePath } from '../../model/addresses/static-site'
import { pageSummary } from '../../model/notes/page-summary'
import type { TitleLang } from '../../model/text/titles'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { newestNotes } from '../library/vault'
import { wholeAddress } from './addresses'
import { XML_HEAD, xml } from './xml'

/** How many notes the feed has. */
const ENTRIES = 30

interface Entry {
  title: string
  href: string
  /** A calendar date. Notes give no time of day. */
  changed: string
  summary: string | null
}

const feeds = new BundleCache<Promise<string>>()

/**
 * New and changed notes as Atom (RFC 4287). Notes without a date from their author are left out, since file times only
 * tell when the vault was last copied.
 * Each bundle's feed is written once, because that reads thirty pages.
 * @param origin  the site's, the same for all requests
 */
export async function atomFeed(origin: URL, lang: TitleLang, name: string): Promise<string> {
  const bundle = await currentBundle()
  return feeds.get(bundle, () => writeFeed(bundle, origin, lang, name), lang)
}

async function writeFeed(bundle: Bundle, origin: URL, lang: TitleLang, name: string): Promise<string> {
  const notes = await newestNotes(ENTRIES, lang)
  const entries = await Promise.all(
    notes.map(async ({ slug, title, changed }): Promise<Entry> => {
      const page = await bundle.page(slug)
      const href = wholeAddress(origin, pagePath(`/${lang}${notePath(slug)}`))
      return { title, href, changed: changed!, summary: page && pageSummary(page.html) }
    }),
  )
  const [home, self] = [pagePath(`/${lang}`), `/${lang}/feed.xml`].map((path) => xml(wholeAddress(origin, path)))
  return [
    `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${home}</id><title>${xml(name)}</title><updated>${instantOf(entries[0]?.changed ?? '1970-01-01')}</updated>`,
    `<link rel="alternate" type="text/html" href="${home}"/><link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<author><name>${xml(name)}</name></author>`,
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('\n')
}

function entryOf({ title, href, changed, summary }: Entry): string {
  const link = `<link rel="alternate" type="text/html" href="${xml(href)}"/>`
  const said = summary === null ? '' : `<summary>${xml(summary)}</summary>`
  return `<entry><id>${xml(href)}</id><title>${xml(title)}</title><updated>${instantOf(changed)}</updated>${link}${said}</entry>`
}

const instantOf = (day: string) => `${xml(day.slice(0, 10))}T00:00:00Z`
