import 'server-only'
import type { Blueprint } from '../../model/blueprint'
import type { MissingBasis, ReadinessBasis, ReadinessView } from '../../model/study/readiness-view'
import { expectedScore, NINE_IN_TEN } from '../../quiz/readiness/expected-score'
import { basisOf, LEAST_IN_DOMAIN, LEAST_MET, type Missing, neededAnswers } from '../../quiz/readiness/missing'
import { predictScore } from '../../quiz/readiness/predict-score'
import type { ExaminedNote, ReadinessState } from '../../quiz/readiness/readiness-state'
import { domainOf } from './aim'
import type { ReviewDesk } from './review-desk'
import { domainName } from './standings'

const DAY_MS = 86_400_000
/** Wider intervals are not shown. */
const WIDEST_POINTS = 30

/** The expected score if the learner's exam were today; null without an exam or without answers. */
export function readinessOf(desk: ReviewDesk): ReadinessView | null {
  const { aim, own, state } = desk
  if (aim.blueprint === null || own.openExam !== null || state.notes.size === 0) return null
  const examined = stateOf(desk, aim.blueprint)
  const basis = basisRows(desk, examined)
  const told = expectedScore(examined)
  if ('missing' in told) return { kind: 'not-yet', missing: missingRows(desk, examined, told.missing), basis }
  return { kind: 'expected', expected: [told.low, told.mid, told.high], chance: told.luck, basis }
}

function stateOf({ bundle, state }: ReviewDesk, blueprint: Blueprint): ReadinessState {
  const bank = state.bank.flatMap((note): ExaminedNote[] => {
    const from = bundle.notes.get(note.note)!
    const domain = domainOf(blueprint, from)
    const items = from.bank.map(({ id, options, choose }) => ({ id, options: options.length, choose }))
    return domain === undefined ? [] : [{ note: note.note, weight: note.weight, domain: domain.name, items }]
  })
  const { learner, notes, now } = state
  return { learner, notes, bank, now, examAt: now, items: blueprint.items }
}

function basisRows({ own, state }: ReviewDesk, examined: ReadinessState): ReadinessBasis {
  const since = own.totals?.since ?? state.now
  const seen = (note: ExaminedNote) => examined.notes.get(note.note)?.items ?? {}
  return {
    answers: own.totals?.study.answers ?? 0,
    laterAnswers: basisOf(examined).answers,
    days: Math.ceil((state.now - since) / DAY_MS),
    unseen: examined.bank.flatMap((note) => note.items.filter(({ id }) => seen(note)[id] === undefined)).length,
  }
}

function missingRows({ aim, lang }: ReviewDesk, examined: ReadinessState, missing: Missing): MissingBasis[] {
  const { bank, notes } = examined
  const rows: MissingBasis[] = missing.domains.map(({ domain, answers }) => {
    const own = aim.blueprint!.domains.find(({ name }) => name === domain)!
    return { what: 'domain', domain: domainName(own, lang), have: LEAST_IN_DOMAIN - answers, need: LEAST_IN_DOMAIN }
  })
  if (missing.met > 0) {
    const met = bank.filter(({ note }) => notes.has(note)).length
    rows.unshift({
      what: 'notes',
      domain: null,
      have: met,
      need: Math.max(met + 1, Math.ceil(bank.length * LEAST_MET)),
    })
  }
  if (missing.answers > 0) {
    const need = neededAnswers(examined)
    rows.unshift({ what: 'answers', domain: null, have: need - missing.answers, need })
  }
  if (missing.isWide) rows.push({ what: 'width', domain: null, have: widthOf(examined), need: WIDEST_POINTS })
  return rows
}

/** The width of an interval that is too wide to be shown, in points. */
function widthOf(examined: ReadinessState): number {
  const { chanceVariance, modelVariance } = predictScore(examined)
  return Math.round(200 * NINE_IN_TEN * Math.sqrt(chanceVariance + modelVariance))
}
