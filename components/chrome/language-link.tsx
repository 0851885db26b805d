'use client'
import type { MouseEvent } from 'react'
import { LANGUAGE_COOKIE, type Locale } from '@/components/messages/locales'
import { addressOf, BASE_PATH } from '@/lib/model/base-path'
import { pagePath } from '@/lib/model/static-site'
import { usePagePath } from './use-page-path'

/** A year. */
const KEPT_SECONDS = 31_536_000

type Props = { to: Locale; children: string }

/** Links to the page in the other language. It loads a new document, since the document's language changes. */
export function LanguageLink({ to, children }: Props) {
  const address = addressOf(pagePath(usePagePath().replace(/^\/[^/]+/, `/${to}`)))
  /** Only the browser's address tells which question of a sitting or which page of the history is shown. */
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
