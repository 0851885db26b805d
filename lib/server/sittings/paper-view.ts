import 'server-only'
import { isMarked } from '../../model/feedback'
import type { LearnerId } from '../../model/ids'
import type { PaperView } from '../../model/study/paper'
import type { TitleLang } from '../../model/text/titles'
import { resultView } from './result-view'
import { sittingView } from './sitting-view'

/** A learner's sitting as a paper; null if there is no such sitting. An open one has no answers, whatever its kind. */
export async function paperView(learner: LearnerId | null, id: string, lang: TitleLang): Promise<PaperView | null> {
  const result = await resultView(learner, id, lang)
  if (result !== null) {
    const { sitting, kind, names, drawn, minutes, startedAt, domains, items } = result
    const marked = items.flatMap(({ item, feedback }) => (isMarked(feedback) ? [[item, feedback] as const] : []))
    return {
      sitting,
      kind,
      names,
      drawn,
      minutes,
      startedAt,
      deadline: null,
      domains: domains.map(({ name }) => name),
      items: items.map(({ delivered }) => delivered),
      feedback: Object.fromEntries(marked),
    }
  }
  const view = await sittingView(learner, id, lang)
  if (view === null) return null
  const { sitting, names, drawn, minutes, startedAt, domains } = view
  return {
    sitting: sitting.id,
    kind: sitting.kind,
    names,
    drawn,
    minutes,
    startedAt,
    deadline: sitting.deadline,
    domains: [...new Set(Object.values(domains))],
    items: sitting.items,
    feedback: null,
  }
}
