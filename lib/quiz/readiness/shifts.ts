import type { NoteSlug } from '../../model/ids'
import { fade } from '../memory/later-days'
import type { Foretold, NoteMemory } from '../memory/note-memory'
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
  foretold: Foretold
}

export function shiftsOf(
  notes: ReadonlyMap<NoteSlug, NoteMemory>,
  domainOf: (note: NoteSlug) => string | undefined,
  now: number,
): Shifts {
  const cells = cellsOf(notes, domainOf, now)
  const names = [...new Set(cells.map(({ domain }) => domain))]
  const precisions = [DEVIATIONS.all, ...names.map(() => DEVIATIONS.domain), DEVIATIONS.fresh].map((sd) => sd ** -2)
  const inputs = ({ domain, isFresh }: Cell) => [1, ...names.map((name) => Number(name === domain)), Number(isFresh)]
  const gradient = precisions.map((_, i) => sum(cells, (cell) => inputs(cell)[i]! * cell.foretold.gap))
  const hessian = precisions.map((precision, i) =>
    precisions.map(
      (_, j) =>
        (i === j ? precision : 0) + sum(cells, (cell) => inputs(cell)[i]! * inputs(cell)[j]! * cell.foretold.variance),
    ),
  )
  const [all, ...rest] = solveLinear(
    hessian,
    gradient.map((value) => [value]),
  ).map(([value]) => value!)
  return {
    all: all!,
    domains: new Map(names.map((name, i) => [name, rest[i]!])),
    fresh: rest.at(-1)!,
    varianceOf(slopes) {
      const along = [slopes.all, ...names.map((name) => slopes.domains.get(name) ?? 0), slopes.fresh]
      const spread = solveLinear(
        hessian,
        along.map((value) => [value]),
      )
      return sum(along, (slope, i) => slope * spread[i]![0]!)
    },
  }
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
      { domain, isFresh: false, foretold: fade(laterDays.seen, ms) },
      { domain, isFresh: true, foretold: fade(laterDays.fresh, ms) },
    ]
  })
}

function sum<T>(values: readonly T[], of: (value: T, i: number) => number): number {
  return values.reduce((total, value, i) => total + of(value, i), 0)
}
