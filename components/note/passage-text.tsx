import type { Passage } from '@/lib/model/notes/note-card'

/** A passage with the element around what stands out in it. */
export function PassageText({ passage: { text, marked }, as: Element }: { passage: Passage; as: 'mark' | 'u' }) {
  if (marked === null) return text
  return (
    <>
      {text.slice(0, marked[0])}
      <Element>{text.slice(...marked)}</Element>
      {text.slice(marked[1])}
    </>
  )
}
