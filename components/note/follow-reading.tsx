'use client'
import { useEffect } from 'react'

/** A section is being read if its heading is above this height of the window. */
const READ = 0.3

/** Marks in the contents the section that is being read. Renders nothing. */
export function FollowReading() {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc .toc-list a')]
    const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
    const follow = () => {
      const line = innerHeight * READ
      const current = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= line)
      for (const [index, link] of links.entries()) {
        if (index === Math.max(current, 0)) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    }
    const observer = new IntersectionObserver(follow, { rootMargin: `0px 0px -${(1 - READ) * 100}% 0px` })
    for (const heading of headings) if (heading) observer.observe(heading)
    return () => observer.disconnect()
  }, [])
  return null
}
