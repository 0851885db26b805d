import 'server-only'
import type { ItemId, LearnerId } from '../../model/ids'
import type { ItemMemo } from '../../model/study/memo'
import type { OwnWords } from '../../model/study/mistakes'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'

export type KeepOutcome = { kind: 'unknown' } | { kind: 'kept' | 'conflict'; words: OwnWords }

/**
 * Stores a learner's words about a question, whether or not it was missed: otherwise the reply would reveal something
 * about an open exam. A deleted question takes no new memo, but an existing memo can be edited.
 */
export async function keepWords(learner: LearnerId, item: ItemId, words: OwnWords): Promise<KeepOutcome> {
  const { own } = await store()
  const isAsked = (await currentBundle()).noteOf.has(item)
  if (!isAsked && (await own.memos(learner, [item])).length === 0) return { kind: 'unknown' }
  const { kind, memo } = await own.keepMemo(learner, item, words, new Date().toISOString())
  return { kind, words: wordsOf(memo) }
}

const wordsOf = ({ cause, memo, revision }: ItemMemo): OwnWords => ({ cause, memo, revision })
