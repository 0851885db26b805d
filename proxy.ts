import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { LANGUAGE_COOKIE, locales } from '@/components/messages/locales'
import { LOCALE_HEADER, REMOTE_IMAGES_HEADER } from '@/lib/model/addresses/internal-headers'

const LOCALES: readonly string[] = locales

/** Decides the language and the content security policy before a page is rendered. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const path = decoded(pathname)
  if (path === null) return problem(400, 'The address is not UTF-8')
  if (path.includes('\0') || search.includes('%00')) return problem(404, 'Nothing has such a name')
  if (isOutside(pathname)) return NextResponse.next()
  const locale = LOCALES.find((name) => pathname === `/${name}` || pathname.startsWith(`/${name}/`))
  if (locale === undefined) return NextResponse.redirect(localised(request))
  return withPolicy(request, locale)
}

/** Whether the path needs no policy and no language: data, build files and pictures of the vault. */
const isOutside = (pathname: string) => /^\/(api|_next|vault)\//.test(pathname)

/** Null for a path that is not valid UTF-8. The router would report it as a fault of the server. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** PostgreSQL cannot even look for a NUL, so an address with one is answered here. */
const problem = (status: number, title: string) =>
  NextResponse.json(
    { type: 'about:blank', title, status },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )

function withPolicy(request: NextRequest, locale: string): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'"}`
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${request.headers.has(REMOTE_IMAGES_HEADER) ? ' https:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set(LOCALE_HEADER, locale)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function localised(request: NextRequest): URL {
  const url = request.nextUrl.clone()
  url.pathname = `/${preferredLocale(request)}${url.pathname === '/' ? '' : url.pathname}`
  return url
}

/**
 * The language of the page that the link was followed from, otherwise the language chosen before, otherwise the browser's
 * first supported language, otherwise Korean.
 */
function preferredLocale(request: NextRequest): string {
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value
  const asked = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return [localeBefore(request), chosen, ...asked].find((name) => name !== undefined && LOCALES.includes(name)) ?? 'ko'
}

/** A link in an explanation names no language; the page that it stands on does. */
function localeBefore({ headers, nextUrl }: NextRequest): string | undefined {
  const before = URL.parse(headers.get('referer') ?? '')
  if (before === null || before.host !== headers.get('host')) return undefined
  return before.pathname.slice(nextUrl.basePath.length).split('/')[1]
}

/** Pages of a static site are not for the proxy: they have this header from the front, which lets no reader send it. */
export const config = {
  matcher: [
    '/', // the next pattern does not match it below a base path
    {
      source: '/((?!api|_next|vault|fonts|icon|favicon|robots|sitemap|.*\\.(?:svg|png|woff2|ico|txt|webmanifest)$).*)',
      missing: [{ type: 'header', key: 'x-haeseol-site' }],
    },
    { source: '/(ko|en)/(.*)', missing: [{ type: 'header', key: 'x-haeseol-site' }] }, // pages, whatever their extension
    { source: '/(.*%.*)', missing: [{ type: 'header', key: 'x-haeseol-site' }] }, // addresses that may not be UTF-8
  ],
}
