import { setImmediate } from 'node:timers/promises'
import type { SiteData, SiteReply } from '../../../lib/model/addresses/site-data'
import { requestPath, SITE_DATA, sitePath } from '../../../lib/model/addresses/static-site'
import { filesIn, linksIn, withPolicy } from './page-html'
import { languagePage, movedPage } from './redirect-page'
import type { SiteApplication } from './site-application'
import type { SiteFolder } from './site-folder'

const LANGUAGES = ['ko', 'en'] as const
/** Requests at the same time, so that no process of the application waits for us. */
const AT_ONCE = 16

/**
 * Writes the pages and data of a site.
 * @returns the number of pages, and the paths that pages link to although there is no page
 */
export async function writeSite(
  application: SiteApplication,
  folder: SiteFolder,
  base: string,
): Promise<{ pages: number; lost: string[] }> {
  const data = await application.data()
  const files = new Set<string>()
  await writeData(application, folder, data, files)
  const [written] = await Promise.all([
    writePages(application, folder, { data, base, files }),
    writeRedirects(folder, data, base),
  ])
  await each([...files], async (path) => void (await writeIfThere(application, folder, path)))
  await writeOthers(application, folder, data)
  return written
}

/** What the site's script asks for. Collects the files that explanations show. */
async function writeData(
  application: SiteApplication,
  folder: SiteFolder,
  data: SiteData,
  files: Set<string>,
): Promise<void> {
  folder.write(SITE_DATA.pool, JSON.stringify(data.pool))
  if (data.search !== null) folder.write(SITE_DATA.search, await application.bytes(data.search))
  await each(data.notes, async (slug) => {
    const note = await application.note(slug)
    for (const lang of LANGUAGES) folder.write(SITE_DATA.preview(lang, slug), JSON.stringify(note.previews[lang]))
    if (note.items.length > 0) folder.write(SITE_DATA.items(slug), JSON.stringify(note.items))
    for (const [item, answer] of Object.entries(note.answers))
      folder.write(SITE_DATA.answer(item), Buffer.from(answer, 'base64'))
    for (const file of note.files) files.add(file)
  })
}

interface Making {
  data: SiteData
  base: string
  files: Set<string>
}

/** Follows the links from the known pages on: lists have further pages. */
async function writePages(application: SiteApplication, folder: SiteFolder, { data, base, files }: Making) {
  const rooms = ['/practice', '/search', '/settings']
  const inEach = (paths: string[]) => LANGUAGES.flatMap((lang) => paths.map((rest) => sitePath(`/${lang}${rest}`)))
  const known = inEach([...data.pages, ...rooms])
  const seen = new Set([...known, ...inEach(Object.keys(data.moved))])
  const lost: string[] = []
  let pages = 0
  const write = async (path: string) => {
    const reply = await application.get(requestPath(path))
    if (isRedirect(reply)) return // a former address, which has a page of its own
    if (!isFound(reply)) return void lost.push(path)
    pages++
    const html = textOf(reply)
    folder.write(fileOf(path), withPolicy(html, data.remoteImages))
    for (const file of filesIn(html)) files.add(file)
    const fresh = linksIn(html, base)
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

const isFound = ({ status }: SiteReply) => status === 200
const isRedirect = ({ status }: SiteReply) => status >= 300 && status < 400
const textOf = ({ body }: SiteReply) => Buffer.from(body).toString()

/** Writes them one by one, since more pages come from the application meanwhile. */
async function writeRedirects(folder: SiteFolder, data: SiteData, base: string): Promise<void> {
  for (const [path, page] of redirects(data, base)) {
    folder.write(fileOf(path), page)
    await setImmediate()
  }
}

/** Addresses without a language, as in links of explanations, and those that lead to another page. */
function* redirects({ pages, moved, lang }: SiteData, base: string): Iterable<[path: string, page: string]> {
  for (const path of pages.map(sitePath)) yield [path, languagePage(path, lang, base)]
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
  { lang, remoteImages }: SiteData,
): Promise<void> {
  const missing = await application.get(`/${lang}/404`)
  folder.write('/404.html', withPolicy(textOf(missing), remoteImages))
  for (const path of ['/robots.txt', '/sitemap.xml', ...LANGUAGES.map((one) => `/${one}/feed.xml`)])
    await writeIfThere(application, folder, path)
  for (let number = 1; await writeIfThere(application, folder, `/sitemaps/${number}.xml`); ) number++
}

/** Without a known address there is no sitemap and no feed. A text may also name a file that no note shows. */
async function writeIfThere(application: SiteApplication, folder: SiteFolder, path: string): Promise<boolean> {
  const reply = await application.get(path)
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
