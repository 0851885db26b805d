import 'server-only'
import { isMarked } from '../../model/feedback'
import type { LearnerId } from '../../model/ids'
import type { Result } from '../../model/study/result'
import type { TitleLang } from '../../model/text/titles'
import type { ResultView } from '../../model/view'
import type { SittingDetail } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { versionFinder } from '../../quiz/version-finder'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { deliver } from '../feedback/deliver'
import { markChanges, markPaper } from '../feedback/marking'
import { findSitting } from './find-sitting'
import { drawnOf, flagsOf, notesOf } from './sitting-facts'
import { domainNames, namesOf } from './sitting-names'

/** The result of a finished sitting; null if the learner has no such sitting. */
export async function findResult(
  learner: LearnerId | null,
  id: string,
  lang: TitleLang | null,
): Promise<Result | 'open' | null> {
  const found = await findSitting(learner, id)
  const result = learner && found && (await markPaper(learner, found))
  if (!found || !result) return found && 'open'
  return { ...result, domains: domainsIn(lang, result, found, await currentBundle()) }
}

function domainsIn(
  lang: TitleLang | null,
  { domains }: Result,
  sitting: SittingDetail,
  bundle: Bundle,
): Result['domains'] {
  const nameOf = domainNames(sitting, bundle, lang)
  return domains.map((domain) => ({ ...domain, name: nameOf(domain.name) }))
}

/** The data of the page of a finished sitting; null if there is none, or if it is still open. */
export async function resultView(
  learner: LearnerId | null,
  id: string,
  lang: TitleLang | null,
): Promise<ResultView | null> {
  const found = await findSitting(learner, id)
  const paper = learner && found && (await markPaper(learner, found))
  if (!paper || found.finishedAt === null) return null
  const bundle = await currentBundle()
  const { items, ...result } = paper
  const versionOf = versionFinder(found.versions)
  const order = new Map(found.items.map(({ item, options }) => [item, options]))
  const current = currentAnswers(found.kind, found.responses)
  const ids = found.items.map(({ item }) => item)
  const marked = items.filter(({ feedback }) => isMarked(feedback)).map(({ item }) => item)
  return {
    ...result,
    domains: domainsIn(lang, paper, found, bundle),
    items: items.map((one) => ({ ...one, delivered: deliver(versionOf(one.item).item, order.get(one.item)) })),
    names: namesOf(found, bundle, lang),
    drawn: drawnOf(found),
    kind: found.kind,
    pass: (marked.length === ids.length ? found.blueprint?.pass : undefined) ?? null,
    minutes: found.minutes,
    startedAt: found.startedAt,
    finishedAt: found.finishedAt,
    confidences: Object.fromEntries(ids.map((item) => [item, current.get(item)?.confidence ?? null])),
    elapsedMs: Object.fromEntries(ids.map((item) => [item, current.get(item)?.elapsedMs ?? null])),
    noteOf: notesOf(found, bundle, marked, lang),
    flags: flagsOf(found),
    changes: await markChanges(learner, paper, found),
  }
}
