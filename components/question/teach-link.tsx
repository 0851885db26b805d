'use client'
import { useEffect, useRef } from 'react'
import type { ItemId } from '@/lib/model/ids'

type Props = { href: string; item: ItemId; children: string }

/**
 * A link to the paragraph that teaches. Coming back, the learner finds the same question at the same height. So the
 * address is first changed to name the question, since it determines which one is shown.
 */
export function TeachLink({ href, item, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const kept = takeHeight(item)
    if (kept === null || !isBack()) return
    const restore = () => putAt(link.current, kept)
    restore()
    void document.fonts.ready.then(restore) // until then, lines may break differently
  }, [item])

  function leave() {
    keepHeight(item, link.current!.getBoundingClientRect().top)
    if (!href.startsWith('#')) history.replaceState(history.state, '', `#${encodeURIComponent(item)}`)
  }
  return (
    <a ref={link} className="link" href={href} onClick={leave}>
      {children}
    </a>
  )
}

const KEPT = 'haeseol height'

function keepHeight(item: ItemId, top: number): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ item, top }))
  } catch {} // nothing is stored, so the browser restores the position itself
}

/** Only once: later visits are not a return. */
function takeHeight(item: ItemId): number | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as { item: ItemId; top: number } | null
    if (kept?.item !== item) return null
    sessionStorage.removeItem(KEPT)
    return kept.top
  } catch {
    return null
  }
}

const isBack = () => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'back_forward'
}

function putAt(link: HTMLAnchorElement | null, top: number): void {
  if (link === null) return
  const fold = link.closest('details')
  if (fold) fold.open = true
  scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' })
}
