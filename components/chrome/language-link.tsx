'use client'
import type { MouseEvent } from 'react'
import type { Locale } from '@/components/messages/locales'
import { chooseSettings } from '@/components/settings/exchange-settings'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'
import { usePagePath } from './use-page-path'

type Props = { to: Locale; children: string }

/** Links to the page in the other language. It loads a new document, since the document's language changes. */
export function LanguageLink({ to, children }: Props) {
  const address = addressOf(pagePath(usePagePath().replace(/^\/[^/]+/, `/${to}`)))
  /** Only the browser's address tells which question of a sitting or which page of the history is shown. */
  function follow({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    currentTarget.href = address + location.search + location.hash
    void chooseSettings({ language: to })
  }
  return (
    <a href={address} lang={to} hrefLang={to} onClick={follow}>
      {children}
    </a>
  )
}
