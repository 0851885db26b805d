import type { Passage } from '../../../model/notes/note-card'

/** A sentence ends with its sign and a space, or where a line of verse would. */
const END = /[.!?。？！…]+["'’”»)\]]*(?=\s)|[。？！]/gu
/** What the cut side of a passage ends with. */
const CUT = '…'

/** The sentence of a text that a stretch of it is in. */
export function sentenceAround(text: string, [start, end]: [number, number]): Passage {
  let from = 0
  let to = text.length
  for (const { 0: sign, index } of text.matchAll(END)) {
    const after = index + sign.length
    if (after <= start) from = after
    else if (after >= end) {
      to = after
      break
    }
  }
  while (text[from] === ' ') from += 1
  return { text: text.slice(from, to), marked: [start - from, end - from] }
}

/** Cuts a passage at words, so that it keeps what stands out in it. */
export function cutPassage({ text, marked }: Passage, most: number): Passage {
  if (text.length <= most) return { text, marked }
  const [start, end] = marked ?? [0, 0]
  const before = Math.max(0, Math.min(start, Math.floor((most - (end - start)) / 2)))
  const from = start - before <= 0 ? 0 : beginOfWord(text, start - before, start)
  const to = from + most >= text.length ? text.length : endOfWord(text, from + most, from)
  const lead = from > 0 ? CUT : ''
  const cut = `${lead}${text.slice(from, to)}${to < text.length ? CUT : ''}`
  if (marked === null) return { text: cut, marked }
  const shift = lead.length - from
  return { text: cut, marked: [start + shift, Math.min(end, to) + shift] }
}

function beginOfWord(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from)
  return wholeCharacter(text, space === -1 || space >= most ? from : space + 1)
}

/** @returns not less than half of what there is room for, however long the last word is */
function endOfWord(text: string, to: number, from: number): number {
  const space = text.lastIndexOf(' ', to)
  return wholeCharacter(text, space > (from + to) / 2 ? space : to)
}

/** Never between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)
