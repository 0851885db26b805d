// The key of a question was wrong. Its author corrects it and marks the answers again; their learner is told.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { expectNoViolations } from './support/page-checks'

const test = base.extend<{ server: AppServer }>({
  server: async ({ browserName: _ }, use) => {
    const vault = mkdtempSync(join(tmpdir(), 'haeseol-regrade-'))
    cpSync('e2e/vault', vault, { recursive: true })
    const server = await AppServer.open(vault)
    await use(server)
    await server.close()
    rmSync(vault, { recursive: true })
  },
})

const haeseol = ({ env }: AppServer, ...args: string[]) =>
  execFileSync(process.execPath, ['cli/haeseol.mjs', ...args], { env: env as NodeJS.ProcessEnv, encoding: 'utf8' })

const question = (page: Page) => page.getByRole('region').filter({ hasText: 'the green tea tastes bitter' }).first()

async function correctKey(server: AppServer, from: string, to: string) {
  const note = join(server.vault, 'tea/steeping-time.md')
  writeFileSync(note, readFileSync(note, 'utf8').replace(from, to))
  await server.publish()
}

/** How many questions of the note the progress counts as seen. */
async function seen({ request }: Page, server: AppServer): Promise<number> {
  const { notes } = await (await request.get(`${server.url}/api/me/progress`)).json()
  return notes.find(({ slug }: { slug: string }) => slug === 'steeping-time').seen
}

test.setTimeout(300_000)

test('an answer is marked again by the corrected key, and its learner reads of it once', async ({ page, server }) => {
  await page.goto(`${server.url}/en/notes/steeping-time`)
  await question(page).getByRole('radio').first().check()
  await question(page).getByRole('button', { name: 'Mark it' }).click()
  await expect(question(page).getByText('Not correct').first()).toBeVisible()

  const { sitting } = await (await page.request.get(`${server.url}/api/me/notes/steeping-time`)).json()
  await page.request.post(`${server.url}/api/sittings/${sitting}/finish`)
  const { questions } = JSON.parse(haeseol(server, 'answers'))
  expect(questions).toMatchObject([{ path: 'tea/steeping-time.md', answers: 1, learners: 1 }])
  const answersFile = join(server.folder, 'answers.json')
  writeFileSync(answersFile, haeseol(server, 'answers'))
  const before = join(server.folder, 'before')
  cpSync(server.vault, before, { recursive: true })
  expect(await seen(page, server)).toBe(1)
  await correctKey(server, '**정답: B) The time that the leaves stay in the water KANARI**', '**정답: A**')
  await expect.poll(() => seen(page, server), 'the question asks something else now').toBe(0)
  const comment = haeseol(server, 'diff', before, server.vault, '--format', 'markdown', '--answers', answersFile)
  expect(comment).toContain('A key changes B→A; 1 answer keeps its old verdict')

  const looked = haeseol(server, 'regrade', 'q-bitter')
  expect(looked).toContain('1 answer of 1 learner was marked by another key:')
  expect(looked).toContain('0 right before, not any more · 1 right now · 0 as before')
  expect(haeseol(server, 'regrade', 'q-bitter', '--apply')).toContain('1 answer of 1 learner was marked again:')
  expect(haeseol(server, 'regrade', 'q-bitter', '--apply')).toContain('All answers to these options were marked by')

  await page.goto(`${server.url}/en`)
  await page.getByRole('link', { name: 'See what changed' }).click()
  const told = page.getByRole('region', { name: 'Marked again: 1' })
  await expect(told).toContainText('Not correct → Correct')
  await expectNoViolations(page, 'the list')
  await told.getByRole('button', { name: 'Got it' }).click()
  await expect(page.getByRole('heading', { name: 'You have reported no question yet' })).toBeVisible()
  await page.goto(`${server.url}/en`)
  await expect(page.getByRole('link', { name: 'See what changed' })).toHaveCount(0)

  await page.goto(`${server.url}/en/sittings/${sitting}/result`)
  await page.locator('summary').filter({ hasText: 'the green tea tastes bitter' }).click()
  await expect(
    page.getByText('The key was corrected, so this answer was marked again. Before: Not correct.'),
  ).toBeVisible()
  expect(haeseol(server, 'regrade', 'q-bitter', '--undo', '--apply')).toContain(
    'was given back the verdict from before',
  )
  await page.reload()
  await expect(page.getByText('The key was corrected')).toHaveCount(0)
})
