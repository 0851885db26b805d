import 'server-only'
import type { ItemId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { Mistake, MistakeMark, OwnWords } from '../../model/study/mistakes'
import type { PastAnswer } from '../../quiz/mistakes/mark-item'
import type { Bundle } from '../bundle/bundle'
import { versionsOf } from '../bundle/versions-of'
import { deliver } from '../feedback/deliver'
import { type OpenMark, openMarks } from '../feedback/marking'
import { store } from '../process/store'
import type { Entry } from './entry'
import type { Notebook } from './notebook'

/** An entry with everything that a page shows. */
export interface WholeEntry {
  entry: Entry
  mark: OpenMark
  version: ItemVersion
  words: OwnWords
}

/** Reads the data of some entries. Leaves out questions of an exam that has begun meanwhile. */
export async function readWhole({ learner, bundle }: Notebook, entries: readonly Entry[]): Promise<WholeEntry[]> {
  if (learner === null || entries.length === 0) return []
  const items = entries.map(({ item }) => item)
  const [texts, memos] = [await readTexts(bundle, entries), await (await store()).own.memos(learner, items)]
  const marks = await openMarks(learner, items)
  return entries.flatMap((entry) => {
    const mark = marks.find(({ item, generation }) => item === entry.item && generation === entry.generation)
    const version = texts.get(entry.item)
    const { cause = null, memo = '', revision = 0 } = memos.find(({ item }) => item === entry.item) ?? {}
    return mark === undefined || version === undefined
      ? []
      : [{ entry, mark, version, words: { cause, memo, revision } }]
  })
}

/** Reads the questions of the notes of entries. Each note is read once. */
async function readTexts(bundle: Bundle, entries: readonly Entry[]): Promise<Map<ItemId, ItemVersion>> {
  const versions = new Map<ItemId, ItemVersion>()
  for (const slug of new Set(entries.map(({ note }) => note.slug)))
    for (const version of await versionsOf(bundle, slug)) versions.set(version.item.id, version)
  return versions
}

/** An entry without its key. It contains only the explanation of the wrong option that was chosen most often. */
export function drawMistake({ entry, mark: { mark }, version: { item, key }, words }: WholeEntry): Mistake {
  const { note, topic, missed } = entry
  const still = missed && item.options.some(({ id }) => id === missed.option) ? missed : null
  return {
    item: deliver(item),
    note,
    topic,
    marks: mark.recent.map(drawMark),
    answered: mark.answered,
    fault: drawMark(mark.fault!),
    rightAt: mark.rightAt === null ? null : new Date(mark.rightAt).toISOString(),
    relapsed: mark.relapsed,
    missed: still && { option: still.option, times: still.times, why: key.explanations[still.option] ?? null },
    ...words,
  }
}

const drawMark = ({ at, ...mark }: PastAnswer): MistakeMark => ({ ...mark, at: new Date(at).toISOString() })
