import 'server-only'
import type { LearnerId, NoteSlug } from '../../model/ids'
import type { Calibration, ProgressView, StudyDay, WorthAnHour } from '../../model/study/progress-view'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { daysFrom } from '../../quiz/day-span'
import { simulateRecall } from '../../quiz/plan/simulate-plan'
import { lapses } from '../../quiz/review/leeches'
import { worthOf } from '../../quiz/review/worth-an-hour'
import { addTallies, NO_STUDY, type StudyTally, slotOf, slotStart } from '../../quiz/study-tally'
import { wilsonInterval } from '../../quiz/wilson-interval'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { laterAnswersOf } from '../feedback/learned'
import { store } from '../process/store'
import { type Aim, domainOf } from './aim'
import { planBasis } from './plan-basis'
import { readinessOf } from './readiness-view'
import { metNotes, type ReviewDesk, reviewDesk } from './review-desk'
import { domainName, standingsOf, trendFrom } from './standings'

const DAY_MS = 86_400_000
const CALENDAR_MS = 22 * 7 * DAY_MS
const CALIBRATION_MS = 90 * DAY_MS
/** The days from today on which the recall of the coming month is told. */
const MONTH = [0, 7, 14, 21, 28]

/** The progress page. Its cost depends on the size of the vault, and not on the number of answers. */
export async function progressView(learner: LearnerId | null, lang: TitleLang | null = null): Promise<ProgressView> {
  const bundle = await currentBundle()
  const desk = await reviewDesk(bundle, learner, lang)
  const { aim, own, state } = desk
  if (own.openExam !== null) return heldBack(desk)
  const { states } = await store()
  const read = learner === null ? new Map() : await states.study(learner, slotOf(state.now - CALENDAR_MS))
  // Whatever was answered while the clock was ahead belongs to no day that has come.
  const study = new Map([...read].filter(([slot]) => slotStart(slot) <= state.now))
  const weeks = learner === null ? [] : await states.weeks(learner, trendFrom(state.now))
  const totals = own.totals?.study ?? NO_STUDY
  return {
    openExam: own.openExam,
    since: own.totals?.since == null ? null : new Date(own.totals.since).toISOString(),
    answers: totals.answers,
    laterAnswers: laterAnswersOf(own),
    right: totals.right,
    minutes: minutesOf(totals),
    blueprint: blueprintOf(desk),
    readiness: readinessOf(desk),
    ...standingsOf(desk, weeks),
    calibration: calibrationOf(since(study, state.now - CALIBRATION_MS)),
    days: studyDays(study, aim),
    week: weekOf(since(study, state.now - 7 * DAY_MS)),
    month: monthOf(desk),
    worth: worthAnHour(desk),
  }
}

/** The progress while an exam is open: as if nothing had been answered, and without topics. */
function heldBack(desk: ReviewDesk): ProgressView {
  const counts = {
    since: null,
    answers: 0,
    laterAnswers: 0,
    right: 0,
    minutes: 0,
    week: { practice: 0, review: 0, exam: 0 },
  }
  const lists = { domains: [], topics: [], notes: [], calibration: [], days: [], month: [], worth: [] }
  return { openExam: desk.own.openExam, blueprint: blueprintOf(desk), readiness: null, ...counts, ...lists }
}

function blueprintOf({ aim: { blueprint }, lang }: ReviewDesk): ProgressView['blueprint'] {
  if (blueprint === null) return null
  const { id, pass, items } = blueprint
  return { id, title: titleIn(lang, blueprint), pass, items }
}

type Study = ReadonlyMap<number, StudyTally>

const since = (study: Study, at: number): StudyTally =>
  addTallies([...study].flatMap(([slot, tally]) => (slotStart(slot) >= at ? [tally] : [])))

function minutesOf({ ms }: StudyTally): number {
  return Math.round((ms.practice + ms.review + ms.exam) / 60_000)
}

function weekOf({ ms }: StudyTally): ProgressView['week'] {
  const minutes = (kind: keyof typeof ms) => Math.round(ms[kind] / 60_000)
  return { practice: minutes('practice'), review: minutes('review'), exam: minutes('exam') }
}

/** The share of right answers that fits each confidence. */
const FITTING = { guessed: 0.25, fairly: 0.65, sure: 0.95 }

function calibrationOf({ said }: StudyTally): Calibration[] {
  return (['guessed', 'fairly', 'sure'] as const).map((confidence) => {
    const { right, of } = said[confidence]
    return { confidence, right, of, interval: wilsonInterval(right, of), fitting: FITTING[confidence] }
  })
}

function studyDays(study: Study, { dayOf }: Aim): StudyDay[] {
  const days = new Map<string, StudyTally[]>()
  for (const [slot, tally] of [...study].sort(([a], [b]) => a - b)) {
    const date = dayOf(slotStart(slot))
    days.set(date, [...(days.get(date) ?? []), tally])
  }
  return [...days].map(([date, tallies]) => {
    const sum = addTallies(tallies)
    return { date, answers: sum.answers, right: sum.right, minutes: minutesOf(sum) }
  })
}

function monthOf(desk: ReviewDesk): ProgressView['month'] {
  const { aim, state } = desk
  if (metNotes(state).size === 0) return []
  const basis = planBasis(desk, daysFrom(aim.dayOf, state.now, MONTH.at(-1)! + 1))
  const times = new Map(MONTH.map((days) => [days, state.now + days * DAY_MS]))
  const dates = [...times.values()].map(aim.dayOf)
  return simulateRecall(basis, times).map((recall, i) => ({ date: dates[i]!, ...recall }))
}

const HOUR_SECONDS = 3_600
const MOST_WORTH = 3
/** After so many lapses, reading a note again is better than asking it. A leech has more lapses. */
const HARD_LAPSES = 3

/** What would gain most if the learner spent an hour on it alone. */
function worthAnHour({ bundle, lang, aim, state }: ReviewDesk): WorthAnHour[] {
  const { blueprint } = aim
  if (blueprint === null || state.notes.size === 0) return []
  const worthRow = (what: WorthAnHour['what'], notes: Iterable<NoteSlug>): WorthAnHour => {
    const { low, high, items } = worthOf(state, new Set(notes), HOUR_SECONDS)
    return { what, points: [low * blueprint.items, high * blueprint.items], items }
  }
  const rows = blueprint.domains.map((domain) => {
    const notes = bundle.list.filter((note) => domainOf(blueprint, note) === domain).map(({ slug }) => slug)
    return worthRow({ kind: 'domain', name: domainName(domain, lang), tag: domain.tag }, notes)
  })
  const met = [...state.notes]
  const sure = met.flatMap(([slug, note]) => (note.sureAndWrong === null ? [] : [slug]))
  if (sure.length > 0) rows.push(worthRow({ kind: 'sure-but-wrong' }, sure))
  const hardest = met.filter(([, note]) => lapses(note) >= HARD_LAPSES).sort(([, a], [, b]) => lapses(b) - lapses(a))[0]
  const hard = hardest && noteLink(bundle, hardest[0], lang)
  if (hard) rows.push(worthRow({ kind: 'note', ...hard }, [hard.slug]))
  return rows
    .filter(({ items }) => items > 0)
    .sort((a, b) => b.points[0] + b.points[1] - a.points[0] - a.points[1])
    .slice(0, MOST_WORTH)
}
