import { noteHref, topicHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { NoteSlug, Tag } from '@/lib/model/ids'
import type { Marked, SearchHit } from '@/lib/search/types'

/** Words of a sentence to look for before and after the first match. More could hit a formula, which is drawn as other text. */
const WORDS_BEFORE = 2
const WORDS_AFTER = 4

/**
 * Where a hit leads. A paragraph has no id of its own, so its address has its section and a few of its words as a text
 * fragment: the browser scrolls to these words and marks them, or else to the section.
 */
export function hitHref(locale: Locale, hit: SearchHit): string {
  if (hit.note === null) return topicHref(locale, hit.tag as Tag)
  const note = noteHref(locale, hit.note as NoteSlug)
  const anchor = encodeURIComponent(hit.anchor ?? '')
  if (hit.kind === 'paragraph') return `${note}#${anchor}${textFragment(hit.excerpt)}`
  return anchor === '' ? note : `${note}#${anchor}`
}

function textFragment({ text, marks }: Marked): string {
  const from = marks[0]?.[0] ?? 0
  const begin = text.lastIndexOf('…', from) + 1
  const end = text.indexOf('…', from)
  const words = [...text.slice(begin, end === -1 ? undefined : end).matchAll(/\S+/g)]
  const at = Math.max(
    words.findLastIndex((word) => begin + word.index <= from),
    0,
  )
  const said = words.slice(Math.max(at - WORDS_BEFORE, 0), at + WORDS_AFTER + 1).map(([word]) => word)
  return said.length === 0 ? '' : `:~:text=${encodeFragment(said.join(' '))}`
}

/** A hyphen has a meaning of its own in text fragments. */
const encodeFragment = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')
