import { afterEach, expect, test, vi } from 'vitest'
import { keepTopic } from './keep-topic'

/** A server that answers each note with a status, and asks to wait. */
function stubServer(status: number, retryAfter: string): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (path.startsWith('/api/notes')) return Response.json({ notes: ['steeping'] })
    return new Response(null, { status, headers: { 'retry-after': retryAfter } })
  })
  vi.stubGlobal('caches', { open: async () => ({}) })
  vi.stubGlobal('navigator', { storage: {} })
  return asked
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('giving up does not wait for the time that the server asked to wait', async () => {
  vi.useFakeTimers()
  const asked = stubServer(429, '3600')
  const giveUp = new AbortController()
  const kept = keepTopic({ tag: 'tea' }, 'en', null, () => {}, giveUp)
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked, 'it waits').toEqual(['/api/notes?topic=tea', '/en/notes/steeping'])
  giveUp.abort()
  await expect(kept).rejects.toMatchObject({ name: 'AbortError' })
  expect(vi.getTimerCount()).toBe(0)
})

test('a note is asked for again after the time that the server asked to wait', async () => {
  vi.useFakeTimers()
  const asked = stubServer(429, '10')
  const giveUp = new AbortController()
  const kept = keepTopic({ tag: 'tea' }, 'en', null, () => {}, giveUp)
  kept.catch(() => {})
  await vi.advanceTimersByTimeAsync(9_000)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(3)
  giveUp.abort()
  await expect(kept).rejects.toMatchObject({ name: 'AbortError' })
})
