import { addressOf } from '@/lib/model/addresses/base-path'
import type { NoteSlug, SittingId } from '@/lib/model/ids'
import type { NoteAnswers } from '@/lib/model/view'
import type { Delivery, WaitingAnswer } from './outbox'

/** Statuses that do not concern the answer itself. It is sent again later. */
export const RETRYABLE = new Set([408, 425, 429, 500, 502, 503, 504, 507])
const json = { 'content-type': 'application/json' }

/** Sends an answer over HTTP. Never throws: a lost connection is an outcome. */
export async function deliverAnswer(answer: WaitingAnswer): Promise<Delivery> {
  try {
    const sitting = answer.sitting ?? (await sittingOfNote(answer.note!))
    if (typeof sitting !== 'string') return outcomeOf(sitting, answer.sitting)
    const { seq, options, confidence, elapsedMs } = answer
    const response = await fetch(addressOf(`/api/sittings/${sitting}/responses/${answer.item}`), {
      method: 'PUT',
      headers: json,
      body: JSON.stringify({ seq, options, confidence, elapsedMs }),
    })
    if (!response.ok) return outcomeOf(response, sitting)
    return { kind: 'acknowledged', sitting, body: await response.json() }
  } catch {
    return { kind: 'unreachable', retryAfterMs: null }
  }
}

function outcomeOf(response: Response, sitting: SittingId | null): Delivery {
  if (!RETRYABLE.has(response.status)) return { kind: 'refused', sitting, status: response.status }
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return { kind: 'unreachable', retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null }
}

/**
 * The open practice sitting of a note. Begins one only if the server has none: after a lost connection it is not known
 * whether the last attempt succeeded.
 * @returns the response if it is an error
 */
async function sittingOfNote(note: NoteSlug): Promise<SittingId | Response> {
  const known = await fetch(addressOf(`/api/me/notes/${encodeURIComponent(note)}`))
  if (!known.ok) return known
  const { sitting } = (await known.json()) as NoteAnswers
  return sitting ?? beginNotePractice(note)
}

/** @returns the response if it is an error */
export async function beginNotePractice(note: NoteSlug): Promise<SittingId | Response> {
  const begun = await fetch(addressOf('/api/sittings'), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ kind: 'practice', from: { notes: [note] } }),
  })
  if (!begun.ok) return begun
  return ((await begun.json()) as { id: SittingId }).id
}
