'use client'
import { useEffect } from 'react'
import { forgetPlace, type KeptPlace, keepPlace } from './kept-place'

/** A section is being read if its heading is above this height of the window. */
const READ = 0.5
/** The place is stored after scrolling has stopped for this time. */
const REST_MS = 300

type Props = { note: Pick<KeptPlace, 'slug' | 'title' | 'titles'>; headings: { id: string; text: string }[] }

/**
 * Stores the reading place of a note, beginning with its second heading, and deletes it at its end. Renders nothing.
 */
export function KeepReading({ note, headings }: Props) {
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

function keepOrForget(note: Props['note'], headings: Props['headings']) {
  const text = document.querySelector('main .prose')
  if (text === null) return
  const line = innerHeight * READ
  if (text.getBoundingClientRect().bottom <= innerHeight) return forgetPlace(note.slug)
  const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
  const read = headings.findLastIndex(({ id }) => topOf(id) <= line)
  if (read > 0) keepPlace({ ...note, anchor: headings[read]!.id, heading: headings[read]!.text })
}
