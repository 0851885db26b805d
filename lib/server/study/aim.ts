import 'server-only'
import type { Blueprint, BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { Instant, LearnerId, NoteSlug } from '../../model/ids'
import { hasTag } from '../../model/notes/has-tag'
import { type Plan, USUAL_PLAN } from '../../model/study/plan'
import { dayIn } from '../../quiz/day-in'
import { slotOf, slotStart } from '../../quiz/study-tally'
import type { Bundle } from '../bundle/bundle'
import { noteNames } from '../bundle/note-names'
import { currentZone } from '../learner/current-zone'
import { store } from '../process/store'

/** The goal of a learner: the plan, resolved with the current bundle. */
export interface Aim {
  plan: Plan
  isMade: boolean
  /** The exam of the plan, otherwise the one that is studied for (`examOf`); null in a vault without exams. */
  blueprint: Blueprint | null
  zone: string
  /** The calendar date of an instant in the learner's zone. */
  dayOf: (at: number) => string
  /** When the exam begins, in ms since 1970; null without a date, or if it is over. */
  examAt: number | null
}

/**
 * The learner's plan, or the usual one, with its exam.
 * @param studied  the notes that the learner has answered something of
 */
export async function aimOf(bundle: Bundle, learner: LearnerId | null, studied: Iterable<NoteSlug>): Promise<Aim> {
  const made = learner === null ? null : await (await store()).own.plan(learner)
  const plan = made ?? USUAL_PLAN
  const zone = await currentZone(plan.timeZone)
  const notes = [...studied].flatMap((slug) => bundle.notes.get(slug) ?? [])
  const blueprint = examOf(bundle.manifest.exams, plan, notes)
  const dayOf = dayIn(zone)
  return { plan, isMade: made !== null, blueprint, zone, dayOf, examAt: examAt(plan, dayOf) }
}

/** The exam of a plan; otherwise the one that most of the studied notes belong to, and of equals the longest. */
export function examOf(
  exams: readonly Blueprint[],
  plan: Pick<Plan, 'blueprint'>,
  studied: readonly Pick<ManifestNote, 'tags'>[],
): Blueprint | null {
  const planned = exams.find(({ id }) => id === plan.blueprint)
  if (planned !== undefined) return planned
  const ranked = exams.map((exam) => ({ exam, covered: studied.filter((note) => domainOf(exam, note)).length }))
  return ranked.sort((a, b) => b.covered - a.covered || b.exam.items - a.exam.items)[0]?.exam ?? null
}

const HOUR_MS = 3_600_000

/** Nine in the morning of the exam's day in the learner's zone, or the nearest hour that belongs to this day. */
function examAt({ examDate }: Plan, dayOf: Aim['dayOf']): number | null {
  if (examDate === null) return null
  const noon = Date.parse(`${examDate}T12:00:00Z`)
  const hours = Array.from({ length: 49 }, (_, i) => noon + (i - 24) * HOUR_MS)
  const first = hours.find((at) => dayOf(at) === examDate) ?? noon
  const begins = first + 9 * HOUR_MS
  return begins > Date.now() ? begins : null
}

/** The first domain that includes a note; undefined if it is outside the blueprint. */
export function domainOf(blueprint: Blueprint | null, note: Pick<ManifestNote, 'tags'>): BlueprintDomain | undefined {
  return blueprint?.domains.find(({ tag }) => hasTag(note, tag))
}

/** The notes that reviews leave out now, by their present names. */
export async function suspendedNotes(bundle: Bundle, learner: LearnerId): Promise<Map<NoteSlug, Instant | null>> {
  const rows = await (await store()).own.suspendedNotes(learner)
  const { now } = noteNames(bundle)
  const today = new Date().toISOString()
  return new Map(
    rows.filter(({ until }) => until === null || until > today).map(({ note, until }) => [now(note), until] as const),
  )
}

/** How many minutes the learner has reviewed today. */
export async function reviewedMinutes(learner: LearnerId, { dayOf }: Aim): Promise<number> {
  const today = dayOf(Date.now())
  const study = await (await store()).states.study(learner, slotOf(Date.now() - 27 * HOUR_MS))
  const slots = [...study].filter(([slot]) => dayOf(slotStart(slot)) === today)
  return slots.reduce((sum, [, { ms }]) => sum + ms.review, 0) / 60_000
}
