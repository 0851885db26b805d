import 'server-only'
import type { ShownRegrade } from '../../model/authors/regrade'
import type { LearnerId } from '../../model/ids'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { currentBundle } from '../bundle/current-bundle'
import { unreadRegrades } from '../feedback/reported'
import { store } from '../process/store'

/** The answers of a learner that were marked again and not read of yet, by question. `upTo`: the newest regrade. */
export async function shownRegrades(
  learner: LearnerId,
  locale: TitleLang,
): Promise<{ regrades: ShownRegrade[]; upTo: number }> {
  const [bundle, unread] = await Promise.all([currentBundle(), unreadRegrades(learner)])
  const shown = new Map<string, ShownRegrade>()
  for (const { item, note: named, ...answer } of unread) {
    const note = bundle.noteOf.get(item) ?? bundle.noteNamed(named)
    const title = note === undefined ? null : titleIn(locale, note)
    const own = shown.get(item) ?? { item, note: note?.slug ?? named, title, answers: [] }
    shown.set(item, { ...own, answers: [...own.answers, answer] })
  }
  return { regrades: [...shown.values()], upTo: unread[0]?.id ?? 0 }
}

/** How many questions they are. */
export async function countRegraded(learner: LearnerId | null): Promise<number> {
  const unread = learner === null ? [] : await unreadRegrades(learner)
  return new Set(unread.map(({ item }) => item)).size
}

export const markRegradesRead = async (learner: LearnerId, upTo: number): Promise<void> =>
  (await store()).regrades.markRead(learner, upTo)
