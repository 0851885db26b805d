'use client'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { MarkRow } from '@/components/ui/mark-row'
import { VERDICT_SHAPES } from '@/components/ui/verdict-shapes'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { ShownMark } from '@/lib/model/study/home'

type Marks = Record<string, ShownMark[] | undefined>
export type MarkWords = Record<'right' | 'partly' | 'wrong' | 'withheld' | 'unseen', string>
const OwnMarksContext = createContext<{ marks: Marks; words: MarkWords } | null>(null)

type Props = { notes: readonly string[]; words: MarkWords; children: ReactNode }

/** A list is the same for all learners. What this one has answered is asked for when it is shown. */
export function OwnMarks({ notes, words, children }: Props) {
  const [marks, setMarks] = useState<Marks>({})
  const query = new URLSearchParams(notes.map((note) => ['note', note])).toString()
  useEffect(() => {
    const gone = new AbortController()
    if (query !== '') void ask(query, gone.signal).then((found) => found && setMarks(found))
    return () => gone.abort()
  }, [query])
  return <OwnMarksContext value={{ marks, words }}>{children}</OwnMarksContext>
}

/** Without a connection, a list shows no marks. */
async function ask(query: string, signal: AbortSignal): Promise<Marks | null> {
  const reply = await fetch(addressOf(`/api/me/marks?${query}`), { signal }).catch(() => null)
  return reply?.ok ? reply.json() : null
}

/** More marks than this are not taken in at a glance. */
const MOST = 8

/** A mark for each question of a note, a dot for those that were never answered. It takes the same room before and after. */
export function NoteMarks({ note, items }: { note: string; items: number }) {
  const { marks, words } = use(OwnMarksContext)!
  const found = Object.hasOwn(marks, note) ? marks[note] : undefined // a note may be called `constructor`
  const own = (found ?? new Array<ShownMark>(items).fill(null)).map((mark) => mark ?? ('unseen' as const))
  const counts = [...new Set(own)].map((name) => `${words[name]} ${own.filter((one) => one === name).length}`)
  const shapes = own.map((name) => (name === 'unseen' || name === 'withheld' ? name : VERDICT_SHAPES[name]))
  return <MarkRow marks={shapes.slice(0, MOST)} label={counts.join(', ')} />
}
