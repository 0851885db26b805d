import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

const LOCALES = ['ko', 'en']

/** What is decided before a page is drawn: the reader's language, and what scripts may run. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (!isDecodable(pathname)) return unreadable()
  if (isOutside(pathname)) return NextResponse.next()
  const locale = LOCALES.find((name) => pathname === `/${name}` || pathname.startsWith(`/${name}/`))
  if (locale === undefined) return NextResponse.redirect(localised(request))
  return withPolicy(request, locale)
}

/** What has no policy and no language: data, and what a build or the vault keeps. */
const isOutside = (pathname: string) => /^\/(api|_next|vault)\//.test(pathname)

/** An address that ends inside a character: the router would call it a fault of ours. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

const unreadable = () =>
  NextResponse.json(
    { type: 'about:blank', title: 'The address is not UTF-8', status: 400 },
    { status: 400, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )

function withPolicy(request: NextRequest, locale: string): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'"}`
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-next-intl-locale', locale)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function localised(request: NextRequest): URL {
  const url = request.nextUrl.clone()
  url.pathname = `/${preferredLocale(request)}${url.pathname === '/' ? '' : url.pathname}`
  return url
}

/** The language chosen before, else the first of the browser's that we have, else Korean. */
function preferredLocale(request: NextRequest): string {
  const chosen = request.cookies.get('NEXT_LOCALE')?.value
  const asked = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return [chosen, ...asked].find((name) => name !== undefined && LOCALES.includes(name)) ?? 'ko'
}

export const config = {
  matcher: [
    '/', // below a base path the next pattern leaves it out
    '/((?!api|_next|vault|fonts|icon|favicon|robots|.*\\.(?:svg|png|woff2|ico|txt|webmanifest)$).*)',
    '/(ko|en)/(.*)', // pages, whatever their address ends in
    '/(.*%.*)', // whatever may not be UTF-8
  ],
}
