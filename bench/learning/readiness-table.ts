import type { Model } from './compare'
import { ASKED_DAYS, type NoteMessages } from './readiness'
import type { Interval } from './schedulers/scheduler'
import { meanOf } from './statistics'
import { markdownTable, points } from './table'

/** The readiness under one model after one day of study. */
export interface Cell {
  model: string
  day: number
  asked: number
  intervals: (NoteMessages & { interval: Interval })[]
}

export function cellsOf(models: readonly Model[]): Cell[] {
  return models.flatMap(({ name, learners }) =>
    ASKED_DAYS.map((day) => {
      const told = learners.flatMap((learner) => learner.told.filter((each) => each.day === day))
      return { model: name, day, asked: told.length, intervals: told.filter(hasInterval) }
    }),
  )
}

const hasInterval = (told: NoteMessages): told is NoteMessages & { interval: Interval } => told.interval !== null

/** The share of intervals that contained the score of the exam. */
export function coverageOf(intervals: Cell['intervals']): number {
  return meanOf(intervals.map(({ interval, score }) => (score >= interval.low && score <= interval.high ? 1 : 0))).mean
}

export function readinessTable(models: readonly Model[]): string {
  const rows = cellsOf(models).map(({ model, day, asked, intervals }) => [
    `${model}, day ${day}`,
    percent(intervals.length / asked),
    ...(intervals.length === 0 ? ['–', '–', '–'] : figuresOf(intervals)),
  ])
  return markdownTable(['', 'told, %', 'covered, %', 'half-width', 'told minus scored'], rows)
}

function figuresOf(intervals: Cell['intervals']): string[] {
  const halfWidth = meanOf(intervals.map(({ interval }) => (interval.high - interval.low) / 2)).mean
  return [
    percent(coverageOf(intervals)),
    percent(halfWidth),
    points(meanOf(intervals.map(({ interval, score }) => interval.mid - score))),
  ]
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
