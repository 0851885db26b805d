import { expect, test } from 'vitest'
import type { Bundle } from './bundle'
import { BundleCache } from './bundle-cache'

const bundle = () => ({}) as Bundle

test('makes a value once for each bundle and name', () => {
  const cache = new BundleCache<{ of: string }>()
  const [old, fresh] = [bundle(), bundle()]
  const first = cache.get(old, () => ({ of: 'old' }), 'ko')
  expect(cache.get(old, () => ({ of: 'again' }), 'ko')).toBe(first)
  expect(cache.get(old, () => ({ of: 'old' }), 'en')).not.toBe(first)
  expect(cache.get(fresh, () => ({ of: 'fresh' }), 'ko')).toEqual({ of: 'fresh' })
})

test('makes nothing again that is null', () => {
  const cache = new BundleCache<string | null>()
  const one = bundle()
  expect([cache.get(one, () => null), cache.get(one, () => 'again')]).toEqual([null, null])
})

test('forgets a promise that failed, and tries again', async () => {
  const cache = new BundleCache<Promise<string>>()
  const one = bundle()
  await expect(cache.get(one, () => Promise.reject(new Error('the disk')))).rejects.toThrow('the disk')
  expect(await cache.get(one, async () => 'read')).toBe('read')
  expect(await cache.get(one, async () => 'read twice')).toBe('read')
})
