// The names of topics, notes, exams and sittings, in both languages of the interface.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'

const vault = mkdtempSync(join(tmpdir(), 'haeseol-names-'))
const write = (path: string, text: string) => writeFileSync(join(vault, path), text)
const edit = (path: string, from: string, to: string) =>
  write(path, readFileSync(join(vault, path), 'utf8').replace(from, to))
const nameTopics = (topics: object) => write('haeseol.config.json', JSON.stringify({ topics }))

let server: AppServer
test.beforeAll(async () => {
  cpSync('e2e/vault', vault, { recursive: true })
  edit('tea/steeping-time.md', 'title: steeping-time', 'title: steeping-time\ntitle_en: Steeping time')
  edit('exams/first-exam.md', 'domains:', 'title_en: Tea and library\nabout_en: An exam to practise with.\ndomains:')
  edit('exams/first-exam.md', 'name: 차\n', 'name: 차\n  name_en: Tea\n')
  edit('exams/first-exam.md', 'name: 도서관', 'name: 도서관\n  name_en: Library')
  nameTopics({ drink: { ko: '마실 것', en: 'Drinks' }, tea: { ko: '차' } })
  server = await AppServer.open(vault)
})
test.afterAll(async () => {
  await server?.close()
  rmSync(vault, { recursive: true })
})

test('topics have the names that the vault gives them, and others read as words', async ({ page }) => {
  await page.goto(`${server.url}/en/topics`)
  for (const name of ['Drinks', 'Library', 'Method', 'Tea'])
    await expect(page.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible()
  await page.goto(`${server.url}/ko/topics/drink/tea`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('차')
  await expect(page.getByRole('navigation', { name: '주제' })).toHaveText('마실 것')
  await page.goto(`${server.url}/en/exams`)
  await expect(page.getByText('An exam to practise with.')).toBeVisible()
})

test('a name is another one as soon as the config is published', async ({ page }) => {
  nameTopics({ drink: { ko: '음료', en: 'Beverages' } })
  await server.publish()
  await expect(async () => {
    await page.goto(`${server.url}/en/topics/drink`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beverages', { timeout: 500 })
  }).toPass()
})

test('what was studied is named in the language of the page', async ({ page }) => {
  const begin = async (body: object) => (await page.request.post(`${server.url}/api/sittings`, { data: body })).json()
  const practice = await begin({ kind: 'practice', from: { notes: ['steeping-time'] } })
  await begin({ kind: 'practice', from: { tags: ['drink/tea', 'library/', 'method/steeping'] } })
  const exam = await begin({ kind: 'exam', from: { blueprint: 'first-exam' } })
  for (const { id } of [practice, exam]) await page.request.post(`${server.url}/api/sittings/${id}/finish`)

  await page.goto(`${server.url}/en/history`)
  const listed = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
  for (const name of ['Steeping time', 'Tea and 2 more', 'Tea and library'])
    await expect(listed(name)).not.toHaveCount(0)
  await page.goto(`${server.url}/ko/history`)
  for (const name of ['차 우리는 시간', '차 외 2개', '차와 도서관, 짧은 시험'])
    await expect(listed(name)).not.toHaveCount(0)

  await page.goto(`${server.url}/en/sittings/${exam.id}/result`)
  await expect(page).toHaveTitle(/Result: Tea and library/)
  await expect(page.getByRole('rowheader', { name: 'Library' })).toBeVisible()
  await page.goto(`${server.url}/en/sittings/${practice.id}/result`)
  const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  expect(await (await page.request.get(new URL(csv!, server.url).href)).text()).toContain('Steeping time')
  const json = await page.request.get(`${server.url}/api/sittings/${exam.id}/result?lang=en`)
  expect((await json.json()).domains.map(({ name }: { name: string }) => name)).toContain('Library')
})
