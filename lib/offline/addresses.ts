/** The page that is shown for an address that is not on the device. */
export const MISSING = 'offline'

const PAGE = /^\/(ko|en)(?:\/(.*))?$/
/** Pages that are the same for all learners (lib/front/shared-pages.ts): an older copy serves as well. */
const SHARED = /^(?:notes|topics|folders)(?:\/|$)/
const FILE = /^\/(?:_next\/static|fonts|vault)\/|^\/[^/]+\.(?:png|svg|webmanifest)$/
const ANSWERS = /^\/api\/me\/notes\/[^/]+$/
const INDEX = '/api/search/index'

/** What an address of the site is for. */
export type Purpose = 'page' | 'file' | 'answers' | 'index'

/**
 * @param base  the path of the site, such as `/study`; empty at the root of a host
 * @returns null for everything else, such as other programs on the same host
 */
export function purposeOf({ pathname }: URL, base: string): Purpose | null {
  if (!pathname.startsWith(`${base}/`)) return null
  const path = pathname.slice(base.length)
  if (PAGE.test(path)) return 'page'
  if (FILE.test(path)) return 'file'
  if (ANSWERS.test(path)) return 'answers'
  return path === INDEX ? 'index' : null
}

export const isSharedPage = ({ pathname }: URL, base: string): boolean =>
  SHARED.test(PAGE.exec(pathname.slice(base.length))?.[2] ?? '')

/**
 * The address under which the copy of a page is kept. A sitting has one copy, whatever it was last told by its query, such
 * as that an answer was undone.
 */
export function copyAddress(address: string | URL, base: string): string {
  const url = new URL(address)
  url.hash = ''
  url.searchParams.delete('_rsc')
  if (PAGE.exec(url.pathname.slice(base.length))?.[2]?.startsWith('sittings/')) url.search = ''
  return url.href
}

/** The page for an address that is not on the device, in the language of that address. */
export function missingAddress(url: URL, base: string): string {
  const locale = PAGE.exec(url.pathname.slice(base.length))?.[1] ?? 'ko'
  return new URL(`${base}/${locale}/${MISSING}`, url).href
}
