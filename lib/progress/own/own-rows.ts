import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Cause, ItemMemo } from '../../model/study/memo'
import type { Plan, SuspendedNote, Weekday } from '../../model/study/plan'
import { type ChosenSettings, chosenSettings } from '../../model/study/settings'

export function toPlan({ blueprint, examDate, minutesADay, daysOff, extraTime, streak, timeZone }: Rows.Plan): Plan {
  return { blueprint, examDate, minutesADay, daysOff: toDays(daysOff), extraTime, streak, timeZone }
}

export const toSettings = (rows: readonly Rows.LearnerSetting[]): ChosenSettings =>
  chosenSettings(rows.map(({ name, value }) => [name, value]))

/** Encodes days as a bit mask. Monday is the lowest bit. */
export const fromDays = (days: readonly Weekday[]): number => days.reduce((sum, day) => sum | (1 << (day - 1)), 0)

function toDays(bits: number): Weekday[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => bits & (1 << (day - 1)))
}

export function toMemo({ itemId, cause, memo, revision, updatedAt }: Rows.ItemMemo): ItemMemo {
  return { item: itemId as ItemId, cause: cause as Cause | null, memo, revision, updatedAt: updatedAt.toISOString() }
}

export function toSuspended({ note, at, until }: Rows.SuspendedNote): SuspendedNote<NoteSlug> {
  return { note: note as NoteSlug, at: at.toISOString(), until: until?.toISOString() ?? null }
}
