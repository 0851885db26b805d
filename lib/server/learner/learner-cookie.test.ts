import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { LearnerId } from '../../model/ids'

process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'learner-')), 'haeseol.db')}`
const { learnerOf, ownCookie, readLearner, renewed, signLearner } = await import('./learner-cookie')

const mina = 'mina' as LearnerId
const now = Date.parse('2026-11-24T09:00:00Z')
const days = (n: number) => n * 86_400_000

test('reads the learner that it signed', () => {
  expect(readLearner(signLearner(mina, now), now + days(30))).toBe(mina)
})

test('expires after 400 days', () => {
  expect(readLearner(signLearner(mina, now), now + days(401))).toBeNull()
})

test('renews a cookie of another day, so that 400 days count from the last visit', () => {
  const cookie = signLearner(mina, now)
  expect(renewed(cookie, now), 'not one of today').toBeNull()
  const later = renewed(cookie, now + days(399))!
  expect(readLearner(later, now + days(798))).toBe(mina)
})

test('keeps a cookie while the clock is wrong, such as in 1970, and recognises it afterwards', () => {
  const cookie = signLearner(mina, now)
  const kept = renewed(cookie, days(1)) ?? cookie
  expect(readLearner(kept, days(1))).toBe(mina)
  expect(readLearner(kept, now)).toBe(mina)
})

test('does not renew an invalid cookie', () => {
  expect(renewed(signLearner(mina, now).replace('mina', 'jisu'), now + days(1))).toBeNull()
  expect(renewed(signLearner(mina, now), now + days(401))).toBeNull()
})

test.each([
  ['nothing', undefined],
  ['another name under the same signature', signLearner(mina, now).replace('mina', 'jisu')],
  ['a later day under the same signature', signLearner(mina, now).replace(/\.\d+\./, '.99999.')],
  ['a signature cut short', signLearner(mina, now).slice(0, -1)],
  ['no signature', 'mina.20781'],
])('rejects %s', (_, value) => {
  expect(readLearner(value, now)).toBeNull()
})

test('recognises its own cookie among those of other installations on the host', () => {
  const [own, other] = [signLearner(mina, now), signLearner(mina, now).replace('mina', 'jisu')]
  for (const header of [
    `haeseol=${own}; tz=Asia/Seoul; haeseol=${other}`,
    `haeseol=${other};haeseol=${own}`,
    `haeseol; haeseol=; haeseol=%; x=haeseol=${other}; haeseol=${own}`,
  ]) {
    expect(ownCookie(header, now)).toBe(own)
    expect(learnerOf(header, now)).toBe(mina)
  }
  expect(learnerOf(`haeseol=${other}; not-haeseol=${own}`, now)).toBeNull()
})

test('recognises learners after a restart', async () => {
  const cookie = signLearner(mina, now)
  vi.resetModules()
  ;(globalThis as { haeseol?: unknown }).haeseol = undefined
  const restarted = await import('./learner-cookie')
  expect(restarted.readLearner(cookie, now)).toBe(mina)
})
