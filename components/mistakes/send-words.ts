import { RETRYABLE } from '@/components/outbox/deliver-answer'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { ItemId } from '@/lib/model/ids'
import type { OwnWords } from '@/lib/model/study/mistakes'
import type { WordsEvent } from './words-state'

/** Sends an edit. Never throws: a lost connection is an outcome. `words.revision` is the edited revision. */
export async function sendWords(item: ItemId, words: OwnWords, isKeptHere: boolean): Promise<WordsEvent> {
  try {
    const response = await fetch(addressOf(`/api/me/mistakes/${encodeURIComponent(item)}`), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(words),
      keepalive: words.memo.length < KEPT_ALIVE, // continues when the page is left; browsers allow 64 kB for this
    })
    if (response.ok) return { kind: 'acknowledged', kept: (await response.json()) as OwnWords }
    if (response.status === 409) return { kind: 'conflicted', standing: ((await response.json()) as Conflict).standing }
    return RETRYABLE.has(response.status) ? { kind: 'unreachable', isKeptHere } : { kind: 'refused' }
  } catch {
    return { kind: 'unreachable', isKeptHere }
  }
}

const KEPT_ALIVE = 10_000

interface Conflict {
  standing: OwnWords
}
