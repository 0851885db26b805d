'use client'
import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'

export interface Tab {
  href: string
  label: string
  /** Addresses of pages that are a part of it and do not stand below its own. */
  also?: string[]
}

type Props = {
  tabs: Tab[]
  /** The tab of a page whose address does not say it. */
  current: string | undefined
  label: string
  className: 'nav' | 'tabs'
}

/** The main menu. It is told apart by where the reader is, so it reads the address itself. */
export function MainNav({ tabs, current, label, className }: Props) {
  const pathname = usePathname()
  const currentOf = ({ href, also = [] }: Tab) => {
    if ([href, ...also].some((one) => holds(one, pathname))) return 'page'
    return href === current ? 'true' : undefined
  }
  return (
    <nav className={className} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} data-label={tab.label} aria-current={currentOf(tab)}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}

/** Home is `/ko`, of which every address is a part: it holds itself only. */
function holds(href: string, pathname: string): boolean {
  const isHome = href.split('/').length === 2
  return pathname === href || (!isHome && pathname.startsWith(`${href}/`))
}
