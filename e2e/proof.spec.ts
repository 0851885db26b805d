// A reviewer's view of a note in `haeseol preview`, and that of a learner beside it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { AppServer } from './app-server.mjs'
import { expectNoViolations } from './page-checks'
import { PreviewServer } from './preview-server.mjs'

/** In every answer and explanation of the vault. */
const KEY = 'KANARI'

const test = base.extend<{ preview: PreviewServer }>({
  preview: async ({ browserName: _ }, use) => {
    const vault = mkdtempSync(join(tmpdir(), 'haeseol-proof-'))
    cpSync('e2e/vault', vault, { recursive: true })
    const note = join(vault, 'tea/steeping-time.md')
    const text = readFileSync(note, 'utf8')
      .replace('**정답: B)', '**정답: A)')
      .replace('홍차(black tea)', '우롱차(oolong)')
    writeFileSync(note, `${text}\n`)
    const preview = await PreviewServer.open(vault, '--base', 'e2e/vault')
    await use(preview)
    await preview.close()
    rmSync(vault, { recursive: true })
  },
})
test.setTimeout(300_000)

test('a reviewer sees keys and changes, and the page of learners has no key', async ({ page, preview }) => {
  await page.goto(`${preview.url}/en/proof/steeping-time`)
  await expect(page.getByText('compared with e2e/vault')).toBeVisible()
  const changes = page.getByRole('region', { name: /changes?$/ })
  await expect(changes).toContainText('Key changed')
  await expect(changes).toContainText('B “')
  await expect(page.locator('.prose [data-change="edited"]')).toContainText('우롱차')
  await expect(page.locator('#question-1').getByText('오래 둘수록', { exact: false })).toBeVisible()
  await expectNoViolations(page, 'the proof')
  await page.getByRole('link', { name: 'As a learner' }).click()
  await expect(page).toHaveURL(/\/notes\/steeping-time$/)
  const learners = await (await page.request.get(page.url())).text()
  expect(learners).toContain('green tea')
  expect(learners).not.toContain(KEY)
})

test('a server for learners has no such page', async () => {
  const server = await AppServer.open('e2e/vault')
  const response = await fetch(`${server.url}/en/proof/steeping-time`)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain(KEY)
  await server.close()
})
