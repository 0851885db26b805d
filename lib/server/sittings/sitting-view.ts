import 'server-only'
import type { ItemId, LearnerId } from '../../model/ids'
import type { TitleLang } from '../../model/text/titles'
import type { SittingView } from '../../model/view'
import type { SittingDetail } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { currentBundle } from '../bundle/current-bundle'
import { deliverSitting } from '../feedback/deliver'
import { markAnswers } from '../feedback/marking'
import { store } from '../process/store'
import { findSitting } from './find-sitting'
import { drawnOf, flagsOf, notesOf } from './sitting-facts'
import { domainNames, namesOf } from './sitting-names'

export async function sittingView(learner: LearnerId | null, id: string, lang: TitleLang): Promise<SittingView | null> {
  const found = await findSitting(learner, id)
  if (learner === null || found === null) return null
  const bundle = await currentBundle()
  const feedback = await markAnswers(learner, found)
  const domainOf = domainNames(found, bundle, lang)
  const domains = found.items.flatMap(({ item, domain }) =>
    domain === null ? [] : [[item, domainOf(domain)] as const],
  )
  return {
    sitting: deliverSitting(found, new Date().toISOString()),
    names: namesOf(found, bundle, lang),
    drawn: drawnOf(found),
    minutes: found.minutes,
    startedAt: found.startedAt,
    flags: flagsOf(found),
    domains: Object.fromEntries(domains),
    confidences: Object.fromEntries(
      [...currentAnswers(found.kind, found.responses).values()].map(({ item, confidence }) => [item, confidence]),
    ),
    feedback,
    noteOf: notesOf(found, bundle, Object.keys(feedback) as ItemId[], lang),
    cram: found.cram,
    likes: likesOf(found),
    ...(await undoing(learner, found)),
  }
}

/** Which answer of a practice or review can be undone, and the next `seq` of items whose answer was undone. */
async function undoing(
  learner: LearnerId,
  { id, kind, state, responses }: SittingDetail,
): Promise<Pick<SittingView, 'undoable' | 'nextSeq'>> {
  if (kind === 'exam' || state !== 'open') return { undoable: null, nextSeq: {} }
  const { reader } = await store()
  const [last, stored] = await Promise.all([reader.lastAnswer(learner), reader.responses(learner, { sitting: id })])
  const counted = new Set(responses.map(({ item }) => item))
  const undone = stored.filter(({ item }) => !counted.has(item))
  return {
    undoable: last !== null && !last.isUndone && last.sitting === id ? last.item : null,
    nextSeq: Object.fromEntries(undone.map(({ item, seq }) => [item, seq + 1])),
  }
}

/** For a similar question that a learner asked for: the item that it resembles. */
function likesOf({ items }: SittingDetail): SittingView['likes'] {
  const numbers = new Map(items.map(({ item }, index) => [item, index + 1]))
  const asked = items.flatMap(({ item, like }) => {
    return like === null ? [] : [[item, { item: like, number: numbers.get(like)! }] as const]
  })
  return Object.fromEntries(asked)
}
