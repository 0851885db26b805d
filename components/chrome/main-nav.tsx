'use client'
import { Link } from '@/components/ui/link'
import { usePagePath } from './use-page-path'

export interface Tab {
  href: string
  label: string
  /** Addresses of its pages that are not below its own address. */
  also?: string[]
}

type Props = {
  tabs: Tab[]
  /** The tab of a page whose address does not tell it. */
  current: string | undefined
  label: string
  className: 'nav' | 'tabs'
}

/** The main menu. It reads the address to mark the reader's place. */
export function MainNav({ tabs, current, label, className }: Props) {
  const pathname = usePagePath()
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

/** Every address is below `/ko`, the address of home. So home contains only itself. */
function holds(href: string, pathname: string): boolean {
  const isHome = href.split('/').length === 2
  return pathname === href || (!isHome && pathname.startsWith(`${href}/`))
}
