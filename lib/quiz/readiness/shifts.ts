import type { NoteSlug } from '../../model/ids'
import { fade } from '../memory/later-days'
import type { NoteMemory, PredictionError } from '../memory/note-memory'
import { solveLinear } from './solve-linear'

/**
 * How far this learner's answers deviate from the predictions of the memories, in logits: overall, in each domain, and
 * on new items. These are the most probable values under N(0, deviation²), to the second order about 0.
 */
export interface Shifts {
  all: number
  domains: ReadonlyMap<string, number>
  fresh: number
  /** The variance of a sum of `slope`·shift. */
  varianceOf(slopes: { all: number; domains: ReadonlyMap<string, number>; fresh: number }): number
}

const DEVIATIONS = { all: 0.4, domain: 0.2, fresh: 0.4 }

interface Cell {
  domain: string
  isFresh: boolean
  error: PredictionError
}

/** A shift to be estimated: its standard deviation between learners, and the cells that it applies to. */
interface Effect {
  deviation: number
  appliesTo(cell: Cell): boolean
}

export function shiftsOf(
  notes: ReadonlyMap<NoteSlug, NoteMemory>,
  domainOf: (note: NoteSlug) => string | undefined,
  now: number,
): Shifts {
  const cells = cellsOf(notes, domainOf, now)
  const names = [...new Set(cells.map(({ domain }) => domain))]
  const effects: Effect[] = [
    { deviation: DEVIATIONS.all, appliesTo: () => true },
    ...names.map((name) => ({ deviation: DEVIATIONS.domain, appliesTo: ({ domain }: Cell) => domain === name })),
    { deviation: DEVIATIONS.fresh, appliesTo: ({ isFresh }) => isFresh },
  ]
  const hessian = effects.map((one) => effects.map((other) => curvature(one, other, cells)))
  const gradient = effects.map(({ appliesTo }) => sum(cells.filter(appliesTo), ({ error }) => error.gap))
  const shifts = solveLinear(hessian, gradient)
  return {
    all: shifts[0]!,
    domains: new Map(names.map((name, i) => [name, shifts[i + 1]!])),
    fresh: shifts.at(-1)!,
    varianceOf(slopes) {
      const along = [slopes.all, ...names.map((name) => slopes.domains.get(name) ?? 0), slopes.fresh]
      const spread = solveLinear(hessian, along)
      return sum(along, (slope, i) => slope * spread[i]!)
    },
  }
}

function curvature(one: Effect, other: Effect, cells: readonly Cell[]): number {
  const shared = cells.filter((cell) => one.appliesTo(cell) && other.appliesTo(cell))
  return (one === other ? one.deviation ** -2 : 0) + sum(shared, ({ error }) => error.variance)
}

function cellsOf(
  notes: ReadonlyMap<NoteSlug, NoteMemory>,
  domainOf: (note: NoteSlug) => string | undefined,
  now: number,
): Cell[] {
  return [...notes].flatMap(([slug, { laterDays }]) => {
    const domain = domainOf(slug)
    if (domain === undefined || laterDays.count === 0) return []
    const ms = Math.max(now - laterDays.at, 0)
    return [
      { domain, isFresh: false, error: fade(laterDays.seen, ms) },
      { domain, isFresh: true, error: fade(laterDays.fresh, ms) },
    ]
  })
}

function sum<T>(values: readonly T[], of: (value: T, i: number) => number): number {
  return values.reduce((total, value, i) => total + of(value, i), 0)
}
