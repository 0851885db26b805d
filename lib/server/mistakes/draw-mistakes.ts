import 'server-only'
import type { ItemId } from '../../model/ids'
import type { BankItem } from '../../model/item'
import type { ItemKey, ItemVersion } from '../../model/key'
import type { Mistake, MistakeMark } from '../../model/mistakes'
import type { PastAnswer } from '../../quiz/mistakes/mark-item'
import type { Bundle } from '../bundle/bundle'
import { deliver } from '../feedback/deliver'
import type { Entry } from './notebook'

/** Reads the texts of entries. Each note is read once. */
export async function readTexts(bundle: Bundle, entries: readonly Entry[]): Promise<Map<ItemId, ItemVersion>> {
  const items = new Map<ItemId, BankItem>()
  const keys = new Map<ItemId, ItemKey>()
  for (const slug of new Set(entries.map(({ note }) => note.slug))) {
    const [page, ofNote] = await Promise.all([bundle.page(slug), bundle.keys(slug)])
    for (const item of page?.bank ?? []) items.set(item.id, item)
    for (const key of ofNote) keys.set(key.item, key)
  }
  return new Map(entries.map(({ item }) => [item, { item: items.get(item)!, key: keys.get(item)! }]))
}

/** An entry without its key. It contains only the explanation of the wrong option that was chosen most often. */
export function drawMistake(entry: Entry, { item, key }: ItemVersion): Mistake {
  const { note, topic, missed, cause, memo, revision } = entry
  const { mark } = entry.mark
  const still = missed && item.options.some(({ id }) => id === missed.option) ? missed : null
  return {
    item: deliver(item),
    note,
    topic,
    marks: mark.recent.map(drawMark),
    answered: mark.answered,
    fault: drawMark(entry.fault),
    rightAt: mark.rightAt === null ? null : new Date(mark.rightAt).toISOString(),
    relapsed: mark.relapsed,
    missed: still && { option: still.option, times: still.times, why: key.explanations[still.option] ?? null },
    cause,
    memo,
    revision,
  }
}

const drawMark = ({ at, ...mark }: PastAnswer): MistakeMark => ({ ...mark, at: new Date(at).toISOString() })
