import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { FloodGuard } from './flood-guard'

/** How many requests of a stranger pass at once. */
function countPassing(url: string, method = 'GET'): number {
  const guard = new FloodGuard()
  const request = { method, url, headers: {} } as IncomingMessage
  for (let count = 0; count < 100_000; count++) if (guard.secondsToWait(request, 'client') > 0) return count
  return Number.POSITIVE_INFINITY
}

test('a page for one learner costs more than one that is rendered for everybody, and a picture of a link more than both', () => {
  const [home, note, picture] = ['/ko', '/ko/notes/tea', '/ko/pictures/notes/tea.png'].map((url) => countPassing(url))
  expect(note).toBeGreaterThan(10 * home!)
  expect(picture).toBeLessThan(home! / 3)
})

test('a plan costs several pages, also if it is changed', () => {
  for (const url of ['/api/me/plan', '/ko/plan?x']) expect(countPassing(url), url).toBeLessThan(countPassing('/ko') / 5)
  expect(countPassing('/api/me/plan', 'PUT')).toBeLessThan(countPassing('/api/me/settings', 'PUT') / 5)
})

test('an address is not cheap because it ends like a file', () => {
  expect(countPassing('/icon-192.png')).toBeGreaterThan(10 * countPassing('/ko'))
  for (const url of [
    '/none.png',
    '/none.txt',
    '/ko/notes/tea.png?1',
    '/ko/pictures/notes/tea.png?1',
    '/ko/search/x.svg',
  ])
    expect(countPassing(url), url).toBeLessThan(2 * countPassing('/ko'))
})

test('a file of a whole history costs many pages, however its address is written', () => {
  for (const url of [
    '/api/me/export',
    '/api/me/./export',
    '/api/me/history.csv?topic=tea',
    '/api/me/mistakes?format=csv',
    '/api/me/mistakes?lang=en&f%6frmat=markdown',
  ])
    expect(countPassing(url), url).toBeLessThan(countPassing('/ko') / 20)
  for (const url of ['/api/me/mistakes', '/api/me/mistakes?format=json&format=csv', '//['])
    expect(countPassing(url), url).toBeGreaterThan(countPassing('/ko') / 2)
})
