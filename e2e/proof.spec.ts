// A reviewer's view of a note in `haeseol preview`, and that of a learner beside it.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { expectNoViolations } from './support/page-checks'
import { PreviewServer } from './support/preview-server.mjs'

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

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim()

test('compared with a revision of a repository: what an edit since the commit changes, and for how many answers', async ({
  page,
}) => {
  const repository = mkdtempSync(join(tmpdir(), 'haeseol-repository-'))
  const vault = join(repository, 'notes')
  cpSync('e2e/vault', vault, { recursive: true })
  git(repository, 'init', '-q')
  git(repository, 'add', '.')
  git(repository, 'commit', '-qm', 'Notes')
  const commit = git(repository, 'rev-parse', '--short=7', 'HEAD')
  const note = join(vault, 'tea/steeping-time.md')
  writeFileSync(note, readFileSync(note, 'utf8').replace('**정답: B)', '**정답: A)'))
  const answers = join(repository, 'answers.json')
  writeFileSync(answers, JSON.stringify({ questions: [BITTER] }))
  const preview = await PreviewServer.open(vault, '--base', 'HEAD', '--answers', answers)
  await page.goto(`${preview.url}/en/proof/steeping-time`)
  await expect(page.getByText(`compared with ${commit}`)).toBeVisible()
  const changes = page.getByRole('region', { name: /changes?$/ })
  await expect(changes).toContainText('Key changed')
  await expect(changes).toContainText('38 answers keep their old verdict (31 learners: A 9 · B 29)')
  await expectNoViolations(page, 'the proof with answers')

  writeFileSync(join(vault, 'tea/cups.md'), '---\ndraft: true\n---\n\n# Cups\n\nNot yet.\n')
  await page.goto(`${preview.url}/en/proof/cups`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Cups' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(
    page.getByRole('complementary', { name: 'Messages about this note' }).getByText('this one is not published'),
  ).toBeVisible()
  await preview.close()
  rmSync(repository, { recursive: true })
})

/** The answers to the first question of the note, as `haeseol answers` writes them. */
const BITTER = {
  ...{ path: 'tea/steeping-time.md', line: 40, pin: 'q-bitter', answers: 38, learners: 31 },
  stem: 'A guest says that the green tea tastes bitter, although the leaves are fresh and the water was not too hot. What should the host change first?',
  options: [
    { text: 'The size of the pot', isKey: false, answers: 9 },
    { text: 'The time that the leaves stay in the water', isKey: true, answers: 29 },
    { text: 'The colour of the cups', isKey: false, answers: 0 },
    { text: 'The brand of the kettle', isKey: false, answers: 0 },
  ],
}

test('a server for learners has no such page', async () => {
  const server = await AppServer.open('e2e/vault')
  const response = await fetch(`${server.url}/en/proof/steeping-time`)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain(KEY)
  await server.close()
})
