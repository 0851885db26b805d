import type { ManifestNote } from '../../model/bundle'
import type { ItemId } from '../../model/ids'
import { isInTopic } from '../../model/notes/has-tag'
import type { NoteProgress, ShownMark, Tally, TopicProgress } from '../../model/study/home'
import type { TopicNode } from '../../model/view'
import type { LastMark } from '../feedback/marking'

/** How many notes of a topic are listed at most, and of all topics together. */
const [LISTED_NOTES, LISTED_OF_ALL] = [5, 30]
/** Notes with more items show counts instead of marks: nobody reads twenty marks in a row. */
const MARKS_IN_A_ROW = 5

/** A note with the last marks of its items. */
interface TouchedNote {
  note: ManifestNote
  marks: LastMark[]
}

/**
 * The progress of a learner in each topic. The cost depends on the number of answers, not on the size of the vault.
 * @param marks  in the order of answering
 */
export function topicProgress(
  topics: readonly TopicNode[],
  noteOf: ReadonlyMap<ItemId, ManifestNote>,
  marks: readonly LastMark[],
): TopicProgress[] {
  const touched = touchedNotes(noteOf, marks)
  const listed = Math.min(LISTED_NOTES, Math.floor(LISTED_OF_ALL / topics.length))
  return topics.map(({ tag, notes, items }) => {
    const within = touched.filter(({ note }) => isInTopic(note, tag))
    return {
      tag,
      notes,
      items,
      tally: tallyOf(within.flatMap((one) => one.marks.map(({ mark }) => mark))),
      touched: within.slice(0, listed).map(noteProgress),
    }
  })
}

/** The notes with answers, the latest one first. */
function touchedNotes(noteOf: ReadonlyMap<ItemId, ManifestNote>, marks: readonly LastMark[]): TouchedNote[] {
  const touched = new Map<ManifestNote, LastMark[]>()
  for (const mark of marks.toReversed()) {
    const note = noteOf.get(mark.item)
    if (note === undefined) continue // its question was deleted since
    const own = touched.get(note)
    if (own === undefined) touched.set(note, [mark])
    else own.push(mark)
  }
  return [...touched].map(([note, marks]) => ({ note, marks }))
}

function noteProgress({ note, marks }: TouchedNote): NoteProgress {
  const { slug, title, lang, items, bank } = note
  const markOf = new Map(marks.map(({ item, mark }) => [item, mark]))
  const inOrder = bank.map(({ id }) => markOf.get(id) ?? null)
  return {
    slug,
    title,
    lang,
    items,
    tally: tallyOf(inOrder),
    marks: items <= MARKS_IN_A_ROW ? inOrder : null,
  }
}

/** Counts marks. `seen` counts those that are not null. */
export function tallyOf(marks: readonly ShownMark[]): Tally {
  const count = (wanted: ShownMark) => marks.filter((mark) => mark === wanted).length
  return { right: count('right'), partly: count('partly'), wrong: count('wrong'), seen: marks.length - count(null) }
}
