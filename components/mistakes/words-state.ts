import type { OwnWords } from '@/lib/model/study/mistakes'

export type Words = Pick<OwnWords, 'cause' | 'memo'>

/** An edit that a device keeps until the server has it. `base` is the edited revision. */
export interface Draft extends Words {
  base: number
}

/**
 * - `quiet`: nothing was edited here.
 * - `waiting`: the server could not be reached. The device keeps the edit.
 * - `loose`: the same, and the device cannot keep it: it is lost with this tab.
 * - `conflict`: another device has edited it meanwhile. Nothing is sent until the learner has compared both.
 */
export type SavePhase = 'quiet' | 'saving' | 'saved' | 'waiting' | 'loose' | 'conflict' | 'refused'

export interface WordsState {
  /** On the screen. */
  words: Words
  /** The text known to be on the server, and its revision. */
  kept: OwnWords
  phase: SavePhase
  /** In a conflict, what the other device wrote. */
  other: OwnWords | null
}

export type WordsEvent =
  | { kind: 'edited'; words: Partial<Words> }
  | { kind: 'restored'; draft: Draft }
  | { kind: 'sent' }
  | { kind: 'acknowledged'; kept: OwnWords }
  | { kind: 'conflicted'; standing: OwnWords }
  | { kind: 'unreachable'; isKeptHere: boolean }
  | { kind: 'refused' }
  | { kind: 'settled'; words: Words }

export const newWordsState = (kept: OwnWords): WordsState => ({
  words: { cause: kept.cause, memo: kept.memo },
  kept,
  phase: 'quiet',
  other: null,
})

/** Whether there is something to send. A conflict waits for the learner. */
export const isDue = ({ words, kept, phase }: WordsState): boolean =>
  phase !== 'conflict' && phase !== 'refused' && !isSame(words, kept)

export const isSame = (one: Words, other: Words): boolean => one.cause === other.cause && one.memo === other.memo

/** Both memos, one below the other, for a learner who wants to keep both. */
export const bothOf = (mine: Words, theirs: Words): Words => ({
  cause: mine.cause ?? theirs.cause,
  memo: [mine.memo, theirs.memo].filter((memo) => memo !== '').join('\n\n'),
})

export function stepWords(state: WordsState, event: WordsEvent): WordsState {
  switch (event.kind) {
    case 'edited': {
      const words = { ...state.words, ...event.words }
      return { ...state, words, phase: state.phase === 'refused' ? 'saving' : state.phase }
    }
    case 'restored':
      return restore(state, event.draft)
    case 'sent':
      return { ...state, phase: 'saving' }
    case 'acknowledged':
      // More may have been typed since it was sent. "Saved" refers to what is on the screen.
      return { ...state, kept: event.kept, phase: isSame(state.words, event.kept) ? 'saved' : 'saving' }
    case 'conflicted':
      return conflict(state, event.standing)
    case 'unreachable':
      return { ...state, phase: event.isKeptHere ? 'waiting' : 'loose' }
    case 'refused':
      return { ...state, phase: 'refused' }
    case 'settled':
      return { ...state, words: event.words, phase: 'saving', other: null }
  }
}

/** A draft of an older revision than the server's is a conflict. */
function restore(state: WordsState, { base, ...words }: Draft): WordsState {
  const restored = { ...state, words }
  return base === state.kept.revision ? { ...restored, phase: 'waiting' } : conflict(restored, state.kept)
}

/** If two devices wrote the same, there is no conflict. The stored revision is the base of the learner's decision. */
function conflict(state: WordsState, standing: OwnWords): WordsState {
  if (isSame(state.words, standing)) return { ...state, kept: standing, phase: 'saved', other: null }
  return { ...state, kept: standing, phase: 'conflict', other: standing }
}
