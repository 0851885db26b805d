'use client'
import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { LANGUAGE_COOKIE, type Locale } from '@/components/messages/locales'
import { addressOf, BASE_PATH } from '@/lib/model/base-path'

/** A year. */
const KEPT_SECONDS = 31_536_000

type Props = { to: Locale; children: string }

/** The same page in the other language. A whole load: the language of the document changes. */
export function LanguageLink({ to, children }: Props) {
  const address = addressOf(usePathname().replace(/^\/[^/]+/, `/${to}`))
  /** Which question of a sitting, or which page of a history, only the browser's address says. */
  function follow({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    currentTarget.href = address + location.search + location.hash
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${LANGUAGE_COOKIE}=${to};path=${BASE_PATH || '/'};max-age=${KEPT_SECONDS};samesite=lax`
  }
  return (
    <a href={address} lang={to} hrefLang={to} onClick={follow}>
      {children}
    </a>
  )
}
