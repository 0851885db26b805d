import type { Marker } from '@/components/outbox/marker'
import { memoryAnswerStore } from '@/components/outbox/memory-answer-store'
import type { Delivery, WaitingAnswer } from '@/components/outbox/outbox'
import type { Markings } from '@/components/question/next-open'
import type { Feedback } from '@/lib/model/feedback'
import type { ItemId, NoteSlug, OptionId, SittingId } from '@/lib/model/ids'
import { verdictOn } from '@/lib/quiz/score-response'
import { dropSitting, keepAnswer, keptAnswers } from './kept-answers'
import { FileGone, loadAnswer } from './load-data'

/** On a static site this browser marks, by a file for each question, and remembers the answers. */
export const siteMarker: Marker = {
  deliver,
  openStore: async () => memoryAnswerStore(),
  acknowledgedBetween: async () => [], // `answersTo` knows all of them
  async answersTo(note) {
    const sitting = sittingOf(note)
    const markings = Object.entries(await keptMarkings(sitting)) as [ItemId, Feedback][]
    return {
      sitting,
      items: markings.map(([item, feedback]) => ({ item, options: feedback.options, feedback })),
    }
  },
  async beginAgain(note) {
    dropSitting(sittingOf(note))
    return sittingOf(note)
  },
}

const sittingOf = (note: NoteSlug) => `note ${note}` as SittingId

/** The first answer counts, as it does on a server. */
async function deliver({ sitting: begun, note, item, options }: WaitingAnswer): Promise<Delivery> {
  const sitting = begun ?? sittingOf(note!)
  const counting = keptAnswers().sittings[sitting]?.[item] ?? options
  try {
    const body = markedBy(await loadAnswer(item), counting)
    keepAnswer({ sitting, item, options: counting, verdict: body.verdict })
    return { kind: 'acknowledged', sitting, body }
  } catch (error) {
    if (error instanceof FileGone) return { kind: 'refused', sitting, status: 404 }
    return { kind: 'unreachable', retryAfterMs: null }
  }
}

/** What was answered in a sitting, marked. Answers to questions that the site no longer has are left out. */
export async function keptMarkings(sitting: SittingId): Promise<Markings> {
  const kept = Object.entries(keptAnswers().sittings[sitting] ?? {}) as [ItemId, OptionId[]][]
  const marked = kept.map(async ([item, options]) => {
    const answer = await loadAnswer(item).catch(() => null)
    return answer === null ? [] : [[item, markedBy(answer, options)] as const]
  })
  return Object.fromEntries((await Promise.all(marked)).flat())
}

const markedBy = (answer: Feedback, options: OptionId[]): Feedback => ({
  ...answer,
  options,
  verdict: verdictOn(answer.key, options),
})
