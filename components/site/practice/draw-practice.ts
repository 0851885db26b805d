import type { ItemId, NoteSlug, SittingId, Tag } from '@/lib/model/ids'
import type { DeliveredItem, DeliveredOption, PoolItem } from '@/lib/model/item'
import type { PinnedItem } from '@/lib/model/study/sitting'
import type { SittingView } from '@/lib/model/view'
import { drawSitting, pin } from '@/lib/quiz/drawing/draw-sitting'
import type { Random } from '@/lib/quiz/seeded'
import type { KeptAnswers } from '../kept-answers'

/** What an address or a form asks for: exactly some questions, or a number of those of some topics and notes. */
export interface AskedPractice {
  items: ItemId[]
  tags: Tag[]
  notes: NoteSlug[]
  count: number
}

const USUAL_COUNT = 10

export function readAskedPractice(said: URLSearchParams | FormData): AskedPractice {
  const all = <T extends string>(name: string) => said.getAll(name).map(String) as T[]
  const count = Number(said.get('count'))
  const isCount = Number.isInteger(count) && count >= 1 && count <= 100
  return { items: all('item'), tags: all('tag'), notes: all('note'), count: isCount ? count : USUAL_COUNT }
}

/** Whether an address asks for a practice to begin at once. */
export const asksToBegin = ({ items, tags, notes }: AskedPractice): boolean =>
  items.length + tags.length + notes.length > 0

/** A question of a practice, with the order of its options. */
export interface DrawnQuestion extends Pick<PinnedItem, 'item' | 'options'> {
  note: NoteSlug
}

/** Draws questions. Those that were never answered in this browser come first. */
export function drawPractice(
  pool: readonly PoolItem[],
  { items, ...within }: AskedPractice,
  { verdicts }: KeptAnswers,
  random: Random,
): DrawnQuestion[] {
  const noteOf = new Map(pool.map(({ id, note }) => [id, note]))
  const chosen = items.flatMap((id) => pool.find((item) => item.id === id) ?? [])
  const recent = new Map((Object.keys(verdicts) as ItemId[]).map((item) => [item, 1]))
  const drawn =
    items.length > 0
      ? chosen.map((item) => pin({ item, domain: null }, random))
      : drawSitting(pool, { from: within, count: within.count, recent }, random).items
  return drawn.map(({ item, options }) => ({ item, options, note: noteOf.get(item)! }))
}

/** The texts of the drawn questions. Those that the site no longer has are left out. */
export function deliveredIn(
  drawn: readonly DrawnQuestion[],
  texts: ReadonlyMap<ItemId, DeliveredItem>,
): DeliveredItem[] {
  return drawn.flatMap(({ item, options }) => {
    const text = texts.get(item)
    if (text === undefined) return []
    const place = ({ id }: DeliveredOption) => options.indexOf(id)
    return [{ ...text, options: text.options.toSorted((a, b) => place(a) - place(b)) }]
  })
}

/** The practice as its page takes it. */
export const practiceView = (
  id: SittingId,
  items: DeliveredItem[],
  feedback: SittingView['feedback'],
  now: string,
): SittingView => ({
  sitting: { id, kind: 'practice', state: 'open', deadline: null, now, items, responses: [] },
  names: [],
  drawn: null,
  feedback,
  domains: {},
  flags: [],
  confidences: {},
  minutes: null,
  startedAt: now,
  noteOf: {},
  cram: false,
  undoable: null,
  nextSeq: {},
  likes: {},
})
