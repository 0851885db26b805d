import { laterOf } from '../wrong-clock'
import type { Evidence } from './evidence'
import { DAY_MS, type LaterDays, type NoteMemory, type PredictionError } from './note-memory'
import { rounded } from './rounded'

const RECENT = 5
const HALVED_MS = 10 * DAY_MS

const NONE: LaterDays = { count: 0, recent: '', seen: { gap: 0, variance: 0 }, fresh: { gap: 0, variance: 0 }, at: 0 }

/**
 * Counts the outcome of an answer on a later day.
 * @param predicted  the predicted chance to be right; null for an answer of the same day
 */
export function fileLaterDay(
  note: NoteMemory | null,
  { item, verdict, at }: Evidence,
  predicted: number | null,
): LaterDays {
  const before = note?.laterDays ?? NONE
  if (note === null || predicted === null) return before
  const now = laterOf(before.at, at)
  const since = Math.max(now - before.at, 0)
  const faded = { seen: fade(before.seen, since), fresh: fade(before.fresh, since) }
  const kind = note.items[item] === undefined ? 'fresh' : 'seen'
  return {
    count: before.count + 1,
    recent: (before.recent + (verdict === 'right' ? '1' : '0')).slice(-RECENT),
    ...faded,
    [kind]: add(faded[kind], (verdict === 'right' ? 1 : 0) - predicted, predicted),
    at: now,
  }
}

/** The weight of the sums after some milliseconds. */
export function fade({ gap, variance }: PredictionError, ms: number): PredictionError {
  const left = 0.5 ** (ms / HALVED_MS)
  return { gap: rounded(gap * left, 1e4), variance: rounded(variance * left, 1e4) }
}

function add({ gap, variance }: PredictionError, difference: number, predicted: number): PredictionError {
  return { gap: rounded(gap + difference, 1e4), variance: rounded(variance + predicted * (1 - predicted), 1e4) }
}
