import type { NoteSlug } from '../../model/ids'
import type { NoteMemory } from '../memory/note-memory'
import { isAskedToday } from './due'
import type { ReviewState } from './review-state'

/**
 * Notes to contrast with a miss of today: they name the misconception that was just chosen. Asking both in a row helps
 * to tell them apart: J. Little, E. Bjork, Memory & Cognition 43, 2015. If several notes name the misconception, only
 * the one answered longest ago is asked.
 */
export function contrastsOf({ notes, bank, now, today }: ReviewState): Set<NoteSlug> {
  const chosen = new Map<string, number>()
  for (const note of notes.values()) {
    for (const { name, at } of chosenToday(note, { now, today })) chosen.set(name, Math.max(at, chosen.get(name) ?? at))
  }
  const contrasts = new Set<NoteSlug>()
  const answered = bank.flatMap(({ note, misconceptions }) => {
    const memory = notes.get(note)
    return memory === undefined ? [] : [{ note, misconceptions, at: memory.at }]
  })
  for (const [name, at] of chosen) {
    const naming = answered.filter(({ misconceptions }) => misconceptions.includes(name)).sort((a, b) => a.at - b.at)
    const isDone = naming.some((one) => one.at > at)
    const [oldest] = naming
    if (!isDone && oldest !== undefined && oldest.at < at) contrasts.add(oldest.note)
  }
  return contrasts
}

function chosenToday(note: NoteMemory, day: Pick<ReviewState, 'now' | 'today'>): NoteMemory['misconceptions'] {
  const { missed, misconceptions } = note
  if (missed === null || !isAskedToday(note, day)) return []
  return misconceptions.filter(({ at, resisted }) => at === missed.at && resisted === 0)
}
