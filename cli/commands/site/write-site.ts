import { setImmediate } from 'node:timers/promises'
import type { SiteData, SiteEquipment, SiteNote, SitePage } from '../../../lib/model/addresses/site-data'
import { requestPath, SITE_DATA, sitePath } from '../../../lib/model/addresses/static-site'
import { vaultFilesIn } from '../../../lib/model/addresses/vault-files'
import { linksIn, markupOf, withPolicy } from './page-html'
import { languagePage, movedPage } from './redirect-page'
import type { SiteApplication } from './site-application'
import type { SiteFolder } from './site-folder'

const LANGUAGES = ['ko', 'en'] as const
/** Pages beside those that the application names, as these are nothing to be found by. */
const ROOMS = ['/practice', '/search', '/settings']
/**
 * Requests at the same time. No process of the application may wait for us, and a processor that does the same step for many
 * pages in turn has its code at hand: drawn one at a time, a page takes a third longer.
 */
const AT_ONCE = 48

/**
 * Writes the pages and data of a site.
 * @returns the number of pages, and the paths that pages link to although there is no page
 */
export async function writeSite(
  application: SiteApplication,
  folder: SiteFolder,
  base: string,
): Promise<{ pages: number; lost: string[] }> {
  const asked = application.data()
  const [written] = await Promise.all([
    writeContent(application, folder, { asked, base }),
    writeRedirects(folder, asked, base),
  ])
  return written
}

/** The data is asked for once, and awaited by each part of the work that needs it. */
type Asked = Promise<SiteData>

async function writeContent(
  application: SiteApplication,
  folder: SiteFolder,
  { asked, base }: { asked: Asked; base: string },
) {
  const files = new Set<string>()
  const [data, typeface] = await Promise.all([writeData(application, folder, { asked, files }), application.typeface()])
  const site = { typeface, hasSearch: data.search !== null }
  const written = await writePagesAndTypeface(application, folder, { data, base, files, site })
  await each([...files], async (path) => void (await writeIfThere(application, folder, path)))
  await writeOthers(application, folder, { data, site: written.site })
  return written
}

/** What the site's script asks for. Collects the files that explanations show. */
async function writeData(
  application: SiteApplication,
  folder: SiteFolder,
  { asked, files }: { asked: Asked; files: Set<string> },
): Promise<SiteData> {
  const data = await asked
  folder.write(SITE_DATA.pool, JSON.stringify(data.pool))
  const writePart = async (part: number) => {
    for (const note of await application.notes(part)) {
      writeNote(folder, note)
      for (const file of note.files) files.add(file)
    }
  }
  // The index takes one process a while, so it is asked for first, and the other one goes on with the notes.
  await Promise.all([writeSearch(application, folder, data), each([...Array(data.parts).keys()], writePart)])
  return data
}

async function writeSearch(application: SiteApplication, folder: SiteFolder, { search }: SiteData): Promise<void> {
  if (search !== null) folder.write(SITE_DATA.search, await application.search(search))
}

function writeNote(folder: SiteFolder, { slug, items, answers, previews }: SiteNote): void {
  for (const lang of LANGUAGES) folder.write(SITE_DATA.preview(lang, slug), JSON.stringify(previews[lang]))
  if (items.length > 0) folder.write(SITE_DATA.items(slug), JSON.stringify(items))
  for (const [item, answer] of Object.entries(answers))
    folder.write(SITE_DATA.answer(item), Buffer.from(answer, 'base64'))
}

interface Making {
  data: SiteData
  base: string
  files: Set<string>
  site: SiteEquipment
}

/** Writes the pages while their typeface is cut. If that fails, they are written again and name none. */
async function writePagesAndTypeface(application: SiteApplication, folder: SiteFolder, making: Making) {
  const { site } = making
  const [written, woff2] = await Promise.all([writePages(application, folder, making), application.typefaceFile()])
  if (site.typeface !== null && woff2 !== null) folder.write(`/fonts/${site.typeface.name}.woff2`, woff2)
  if (site.typeface === null || woff2 !== null) return { ...written, site }
  const without = { ...site, typeface: null }
  return { ...(await writePages(application, folder, { ...making, site: without })), site: without }
}

/** Follows the links from the known pages on: lists have further pages. */
async function writePages(application: SiteApplication, folder: SiteFolder, { data, base, files, site }: Making) {
  const inEach = (paths: string[]) => LANGUAGES.flatMap((lang) => paths.map((rest) => sitePath(`/${lang}${rest}`)))
  const known = inEach([...data.pages, ...ROOMS])
  const seen = new Set([...known, ...inEach(Object.keys(data.moved))])
  const lost: string[] = []
  let pages = 0
  const write = async (path: string) => {
    const reply = await application.page(requestPath(path), site)
    if (isRedirect(reply)) return // a former address, which has a page of its own
    if (!isFound(reply)) return void lost.push(path)
    pages++
    const markup = markupOf(reply.body)
    folder.write(fileOf(path), withPolicy(markup, data.remoteImages))
    for (const file of vaultFilesIn(markup)) files.add(file)
    const fresh = linksIn(markup, base)
      .map(sitePath)
      .filter((link) => !seen.has(link))
    for (const link of new Set(fresh)) {
      seen.add(link)
      queue.push(link)
    }
  }
  const queue = [...known]
  await drain(queue, write)
  return { pages, lost }
}

const isFound = ({ status }: SitePage) => status === 200
const isRedirect = ({ status }: SitePage) => status >= 300 && status < 400

/** Writes them one by one, since notes and pages come from the application meanwhile. */
async function writeRedirects(folder: SiteFolder, asked: Asked, base: string): Promise<void> {
  for (const [path, page] of redirects(await asked, base)) {
    folder.write(fileOf(path), page)
    await setImmediate()
  }
}

/** Addresses without a language, as in links of explanations or typed by hand, and those that lead to another page. */
function* redirects({ pages, moved, lang }: SiteData, base: string): Iterable<[path: string, page: Uint8Array]> {
  for (const path of [...pages, ...ROOMS].map(sitePath)) yield [path, languagePage(path, lang, base)]
  for (const [path, now] of Object.entries(moved)) {
    yield [sitePath(path), languagePage(sitePath(now), lang, base)]
    for (const one of LANGUAGES)
      yield [sitePath(`/${one}${path}`), movedPage(`${base}${sitePath(`/${one}${now}`)}`, one)]
  }
}

/** The page for addresses that are not there, and what is for other programs. */
async function writeOthers(
  application: SiteApplication,
  folder: SiteFolder,
  { data, site }: Pick<Making, 'data' | 'site'>,
): Promise<void> {
  const missing = await application.page(`/${data.lang}/404`, site)
  folder.write('/404.html', withPolicy(markupOf(missing.body), data.remoteImages))
  for (const path of ['/robots.txt', '/sitemap.xml', ...LANGUAGES.map((one) => `/${one}/feed.xml`)])
    await writeIfThere(application, folder, path)
  for (let number = 1; await writeIfThere(application, folder, `/sitemaps/${number}.xml`); ) number++
}

/** Without a known address there is no sitemap and no feed. A text may also name a file that no note shows. */
async function writeIfThere(application: SiteApplication, folder: SiteFolder, path: string): Promise<boolean> {
  const reply = await application.page(path, null)
  if (isFound(reply)) folder.write(path, reply.body)
  return isFound(reply)
}

/** The file of the page at a path. Files have the letters of names, addresses their codes. */
const fileOf = (path: string) => `${decodeURIComponent(path)}index.html`

const each = <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => drain([...all], work)

/** Works through a queue from its end, several at a time. The work may add to the queue. */
async function drain<T>(queue: T[], work: (one: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>()
  while (queue.length > 0 || running.size > 0) {
    while (queue.length > 0 && running.size < AT_ONCE) {
      const one = work(queue.pop()!).finally(() => running.delete(one))
      running.add(one)
    }
    await Promise.race(running)
  }
}
