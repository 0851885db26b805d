'use client'
import { useKeptPlace } from '@/components/note/use-kept-place'
import type { NoteSlug } from '@/lib/model/ids'

/** Marks the note that was left half read on this device. */
export function BeingRead({ slug, word }: { slug: NoteSlug; word: string }) {
  return useKeptPlace()?.slug === slug ? <span className="being-read">{word}</span> : null
}
