'use client'
import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import type { Locale } from '@/components/messages/locales'
import { addressOf } from '@/lib/model/base-path'

type Props = { to: Locale; children: string }

/** The same page in the other language. A whole load: the language of the document changes. */
export function LanguageLink({ to, children }: Props) {
  const address = addressOf(usePathname().replace(/^\/[^/]+/, `/${to}`))
  /** Which question of a sitting, or which page of a history, only the browser's address says. */
  function keepPlace({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    currentTarget.href = address + location.search + location.hash
  }
  return (
    <a href={address} lang={to} hrefLang={to} onClick={keepPlace}>
      {children}
    </a>
  )
}
