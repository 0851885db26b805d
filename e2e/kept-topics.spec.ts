import { expect, type Page, test } from '@playwright/test'
import { deviceAndServer, isHere } from './support/device'
import { expectFreeAndFitting, listening } from './support/page-checks'
import { find, options } from './support/palette'

test.describe.configure({ timeout: 180_000 })
const { server, device, begin } = deviceAndServer()

test('a topic is kept for the train: its notes open, answers wait, and no key is on the device before', async () => {
  const page = await begin('/en/keep')
  await expectFreeAndFitting(page, 'what to keep')
  await page.locator('[id="keep library"]').check()
  await expect(page.getByText(/kept on \w/)).toBeVisible()
  const renewed = page.waitForResponse(/\/notes\/shelving$/)
  await page.goto('/ko/keep')
  expect((await renewed).url(), 'renewed in the language in which it is kept').toContain('/en/notes/')
  await expect(page.getByText(/에 받음$/)).toBeVisible()
  await device().shut()
  await server().stop('SIGKILL')

  const note = await device().open('/en/notes/shelving')
  await expect(note.getByRole('heading', { level: 1 })).toHaveText('책을 꽂는 순서')
  await note.getByRole('radio').first().check()
  await note.getByRole('button', { name: 'Mark it' }).first().click()
  await expect(note.getByText('Offline · 1 answer is waiting')).toBeVisible()
  expect(await wordsKept(note, '책을 꽂는 순서'), 'the words of notes are found').not.toEqual([])
  expect(await wordsKept(note, 'KANARI'), 'every key and explanation has this word').toEqual([])
  await server().start()
  await expect(note.getByText(/^(Correct|Not correct)\./)).toBeVisible({ timeout: 60_000 })

  await note.goto('/en/keep')
  const kept = note.locator('[id="keep library"]')
  await expect(kept, 'read from the device').toBeChecked()
  await kept.uncheck()
  await expect(note.getByText(/kept on \w/)).toHaveCount(0)
  await expect.poll(() => note.evaluate(async () => (await (await caches.open('haeseol kept')).keys()).length)).toBe(0)
})

test('a topic is found by the filter, stays in the list once kept, and is removed with everything else', async () => {
  const page = await begin('/en/keep')
  const topic = page.locator('[id="keep drink/tea"]')
  const removeAll = page.getByRole('button', { name: 'Remove everything kept' })
  await expect(page.getByRole('checkbox').first(), 'the topic of the exam leads').toHaveAccessibleName(/^Drink/)
  await expect(removeAll, 'nothing is kept').toBeDisabled()
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('차')
  await expect(page.getByText('1 found')).toBeVisible()
  await topic.check()
  await expect(page.getByText(/kept on \w/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('library')
  await expect(page.locator('[id="keep library"]')).toBeVisible()
  await expect(topic, 'to be switched off').toBeChecked()
  await removeAll.click()
  await expect(page.getByText('Removed.', { exact: true })).toBeVisible()
  await expect(topic).toHaveCount(0)
  await expect(removeAll).toBeDisabled()
})

test('what is kept can be searched, though nothing was searched before', async () => {
  const page = await begin('/en/keep')
  await page.locator('[id="keep library"]').check()
  await expect(page.getByText(/kept on \w/)).toBeVisible()
  await device().shut()
  await server().stop('SIGKILL')
  const note = await device().open('/en/notes/shelving')
  await listening(note.getByRole('link', { name: 'Search' }))
  await find(note, 'ㄷㅊ')
  await expect(options(note).first()).toContainText('빌려주는 기간')
})

/** The addresses of kept replies with a word in them. */
const wordsKept = (page: Page, word: string) =>
  page.evaluate(async (word) => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? ''
        if (text.includes(word)) found.push(request.url)
      }
    }
    return found
  }, word)

test('a topic names its notes that answered no page, and keeps the others', async () => {
  const page = await begin('/en/keep')
  await page.route('**/api/notes?topic=*', async (route) => {
    const reply = await route.fetch()
    const { notes } = await reply.json()
    await route.fulfill({ response: reply, json: { notes: [...notes, 'gone-meanwhile'] } })
  })
  await page.locator('[id="keep library"]').check()
  const told = page.getByText(/could not be kept/)
  await expect(told).toContainText('gone-meanwhile')
  const { paths, missing } = await page.evaluate(() => JSON.parse(localStorage.getItem('kept-topics')!)[0])
  await expect(told).toContainText(`1 of ${paths.length + missing.length} notes could not be kept: gone-meanwhile`)
  for (const path of paths) await isHere(page, path)
  await expectFreeAndFitting(page, 'a note that could not be kept')
})
