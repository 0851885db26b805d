'use client'
import { usePathname } from 'next/navigation'
import type { Locale } from '@/components/messages/locales'

type Props = { to: Locale; children: string }

/** The same page in the other language. A whole load: the language of the document changes. */
export function LanguageLink({ to, children }: Props) {
  const pathname = usePathname()
  return (
    <a href={pathname.replace(/^\/[^/]+/, `/${to}`)} lang={to} hrefLang={to}>
      {children}
    </a>
  )
}
