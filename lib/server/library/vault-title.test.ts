import { mkdir, rm } from 'node:fs/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { at, publishTo, write } from '../../compiler/testing/trial-vault'

beforeEach(async () => {
  await rm(at('vault'), { recursive: true })
  await mkdir(at('vault'))
  await write('tea.md', '# Tea\n\nText.\n')
})

async function titles(): Promise<(string | null)[]> {
  vi.resetModules()
  delete (globalThis as { haeseol?: unknown }).haeseol
  process.env.BUNDLE_DIR = at('bundles')
  await publishTo('bundles', 'cache')
  const { vaultTitle } = await import('./vault')
  return Promise.all([vaultTitle('ko'), vaultTitle('en')])
}

test('a vault without a first page has no title of its own', async () => {
  expect(await titles()).toEqual([null, null])
})

test.each([
  ['# My garden\n', 'My garden'],
  ['---\ntitle: My garden\ntitle_ko: 내 정원\n---\n', 'My garden'],
  ['# Home\n', null],
  ['Text.\n', null],
  [`# ${'A very long title '.repeat(3)}\n`, null],
])('its first page %j gives %j', async (text, title) => {
  await write('README.md', text)
  expect((await titles())[1]).toBe(title)
})

test('its config says it for all readers or for each language', async () => {
  await write('index.md', '# My garden\n')
  await write('haeseol.config.json', '{ "title": "Garden" }')
  expect(await titles()).toEqual(['Garden', 'Garden'])
  await write('haeseol.config.json', '{ "title": { "ko": "정원" } }')
  expect(await titles()).toEqual(['정원', 'My garden'])
})
