import { afterEach, expect, test, vi } from 'vitest'
import type { WaitingAnswer } from '@/components/outbox/outbox'
import type { ItemId, NoteSlug, OptionId } from '@/lib/model/ids'
import { siteMarker } from './site-marker'

const answer: WaitingAnswer = {
  sitting: null,
  note: 'tea' as NoteSlug,
  item: 'i1' as ItemId,
  seq: 1,
  options: ['a' as OptionId],
  confidence: null,
  elapsedMs: null,
  refused: null,
}
afterEach(() => vi.unstubAllGlobals())

test.each([404, 410])('refuses an answer whose file the site no longer has, by status %i', async (status) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  expect(await siteMarker.deliver(answer)).toEqual({ kind: 'refused', sitting: 'note tea', status: 404 })
})

test.each([403, 429, 500, 503])('an answer waits while its file is answered with status %i', async (status) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  expect(await siteMarker.deliver(answer)).toEqual({ kind: 'unreachable', retryAfterMs: null })
})

test('an answer waits while there is no connection', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await siteMarker.deliver(answer)).toEqual({ kind: 'unreachable', retryAfterMs: null })
})
