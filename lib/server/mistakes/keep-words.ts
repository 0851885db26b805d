import 'server-only'
import type { ItemId, LearnerId } from '../../model/ids'
import type { ItemMemo } from '../../model/memo'
import type { OwnWords } from '../../model/mistakes'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'

export type KeepOutcome = { kind: 'unknown' } | { kind: 'kept' | 'conflict'; words: OwnWords }

/**
 * Keeps what a learner says of a question. Whether it was missed is not asked: a reply must not tell of an open exam.
 * A question that is gone takes no memo, but one that has one.
 */
export async function keepWords(learner: LearnerId, item: ItemId, words: OwnWords): Promise<KeepOutcome> {
  const { own } = await store()
  const isAsked = (await currentBundle()).noteOf.has(item)
  if (!isAsked && !(await own.memos(learner)).some((memo) => memo.item === item)) return { kind: 'unknown' }
  const { kind, memo } = await own.keepMemo(learner, item, words, new Date().toISOString())
  return { kind, words: wordsOf(memo) }
}

const wordsOf = ({ cause, memo, revision }: ItemMemo): OwnWords => ({ cause, memo, revision })
