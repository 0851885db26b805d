import { addressOf } from '@/lib/model/addresses/base-path'
import type { NoteSlug } from '@/lib/model/ids'
import type { NoteAnswers } from '@/lib/model/view'
import { acknowledgedBetween, keepAcknowledged } from './acknowledged-answers'
import { beginNotePractice, deliverAnswer } from './deliver-answer'
import { indexedAnswerStore } from './indexed-answer-store'
import type { Marker } from './marker'
import { memoryAnswerStore } from './memory-answer-store'
import type { Delivery, WaitingAnswer } from './outbox'

/** The server marks. Answers wait on the device until it has them, even if the tab is closed. */
export const serverMarker: Marker = {
  deliver: deliverAndKeep,
  openStore: () => indexedAnswerStore().catch(memoryAnswerStore),
  acknowledgedBetween: (fromMs, toMs) => acknowledgedBetween(fromMs, toMs).catch(() => []),
  async answersTo(note: NoteSlug) {
    try {
      const response = await fetch(addressOf(`/api/me/notes/${encodeURIComponent(note)}`))
      return response.ok ? ((await response.json()) as NoteAnswers) : null
    } catch {
      return null
    }
  },
  async beginAgain(note) {
    const begun = await beginNotePractice(note)
    return typeof begun === 'string' ? begun : null
  },
}

/** An answer is kept as acknowledged before it leaves the outbox, so that the device always has it. */
async function deliverAndKeep(answer: WaitingAnswer): Promise<Delivery> {
  const delivery = await deliverAnswer(answer)
  if (delivery.kind === 'acknowledged') {
    const { sitting, body } = delivery
    await keepAcknowledged({ answer, sitting, body }).catch(() => {}) // some browsers store nothing
  }
  return delivery
}
