'use client'
import { useEffect } from 'react'
import { forgetPlace, type KeptPlace, keepPlace } from './kept-place'

/** How far down the window a heading counts as being read. */
const READ = 0.5
/** The place is taken when scrolling has come to rest. */
const REST_MS = 300

type Props = { note: Pick<KeptPlace, 'slug' | 'title' | 'titles'>; headings: { id: string; text: string }[] }

/** Keeps the place of a note from its second heading on, and forgets it at the end of the text. It draws nothing. */
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
