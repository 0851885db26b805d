import type { NoteSlug, SittingId } from '@/lib/model/ids'
import type { NoteAnswers } from '@/lib/model/view'
import type { AcknowledgedAnswer } from './acknowledged-answers'
import type { AnswerStore, Delivery, WaitingAnswer } from './outbox'

/** Who marks answers and remembers them: the server, or on a static site this browser. */
export interface Marker {
  /** Marks an answer. Never throws: a lost connection is an outcome. */
  deliver(answer: WaitingAnswer): Promise<Delivery>
  /** Where answers wait until they are marked. */
  openStore(): Promise<AnswerStore>
  /** The answers acknowledged between two times of the device, in their order, as far as it remembers them. */
  acknowledgedBetween(fromMs: number, toMs: number): Promise<AcknowledgedAnswer[]>
  /** What this learner answered before to the questions of a note; null if that cannot be known now. */
  answersTo(note: NoteSlug): Promise<NoteAnswers | null>
  /** Begins the questions of a note again. @returns null if that is not possible now */
  beginAgain(note: NoteSlug): Promise<SittingId | null>
}
