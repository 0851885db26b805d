import type { NoteSlug, SittingId } from '@/lib/model/ids'
import { isSite } from '@/lib/model/static-site'
import type { NoteAnswers } from '@/lib/model/view'
import type { AnswerStore, Delivery, WaitingAnswer } from './outbox'

/** Who marks answers and remembers them: the server, or on a static site this browser. */
export interface Marker {
  /** Marks an answer. Never throws: a lost connection is an outcome. */
  deliver(answer: WaitingAnswer): Promise<Delivery>
  /** Where answers wait until they are marked. */
  openStore(): Promise<AnswerStore>
  /** What this learner answered before to the questions of a note; null if that cannot be known now. */
  answersTo(note: NoteSlug): Promise<NoteAnswers | null>
  /** Begins the questions of a note again. @returns null if that is not possible now */
  beginAgain(note: NoteSlug): Promise<SittingId | null>
}

/** Loaded on demand, so that it does not delay the first paint. */
export const openMarker = (): Promise<Marker> =>
  isSite()
    ? import('@/components/site/site-marker').then(({ siteMarker }) => siteMarker)
    : import('./server-marker').then(({ serverMarker }) => serverMarker)
