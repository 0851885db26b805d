'use client'
import { useEffect } from 'react'
import { forgetPlace, type KeptPlace, keepPlace, keptText, placeOf } from './kept-place'

/** A section is being read if its heading is above this height of the window. */
const READ = 0.5
/** The place is stored after scrolling has stopped for this time. */
const REST_MS = 300

type Props = {
  note: Pick<KeptPlace, 'slug' | 'title' | 'titles'>
  headings: { id: string; text: string }[]
  /** What is said at the place where the reader stopped the last time. */
  stopped: string
}

/**
 * Marks the place where the note was left the last time. Stores the reading place, beginning with its second heading, and
 * deletes it at the end of the note. Renders nothing.
 */
export function KeepReading({ note, headings, stopped }: Props) {
  useEffect(() => markStop(note.slug, stopped), [note.slug, stopped])
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(rest)
      rest = setTimeout(() => keepOrForget(note, headings), REST_MS)
    }
    addEventListener('scroll', wait, { passive: true })
    return () => {
      clearTimeout(rest)
      removeEventListener('scroll', wait)
    }
  }, [note, headings])
  return null
}

/** Styles draw the mark: it moves nothing, and the text stays as the compiler made it. */
function markStop(slug: string, stopped: string) {
  const place = placeOf(keptText())
  if (place?.slug !== slug) return
  const heading = document.getElementById(place.anchor)
  heading?.classList.add('stopped')
  const inContents = document.querySelectorAll<HTMLElement>(`.toc-list a[href="#${CSS.escape(place.anchor)}"]`)
  for (const element of [heading, ...inContents]) element?.setAttribute('data-stopped', stopped)
}

function keepOrForget(note: Props['note'], headings: Props['headings']) {
  const text = document.querySelector('main .prose')
  if (text === null) return
  const line = innerHeight * READ
  if (text.getBoundingClientRect().bottom <= innerHeight) return forgetPlace(note.slug)
  const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
  const read = headings.slice(1).findLast(({ id }) => topOf(id) <= line)
  if (read !== undefined) keepPlace({ ...note, anchor: read.id, heading: read.text })
}
