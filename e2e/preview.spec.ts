import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test as base, expect, type Page } from '@playwright/test'
import { EditedVault, inventNotes } from './support/edited-vault'
import { Learner } from './support/learner.mjs'
import { PreviewServer } from './support/preview-server.mjs'

const LONG = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} of the keeper's log.`).join('\n\n')

/** A long note with one question after it. */
const lamp = ({ words = 'The lamp burns oil.', answer = 'B', before = '' } = {}) => `# Lamp

## Text

${before}

${words}

${LONG}

## 관련 문제

**Question:** What does the keeper trim at dusk?

**Options:**

- A) The hedge
- B) The wick
- C) The sail

**정답: ${answer}**
`

/** A previewed folder of notes, and a page with one of them. */
class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'haeseol-preview-'))
  server!: PreviewServer

  pathOf = (file: string) => join(this.folder, file)

  save(file: string, text: string): void {
    mkdirSync(dirname(this.pathOf(file)), { recursive: true })
    writeFileSync(this.pathOf(file), text)
  }
}

const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  desk: async ({}, use) => {
    const desk = new Desk()
    desk.save('lamp.md', lamp())
    desk.save('tower/stairs.md', '# Stairs\n\nThere are 199.\n')
    desk.server = await PreviewServer.open(desk.folder)
    await use(desk)
    await desk.server.close()
    rmSync(desk.folder, { recursive: true })
  },
})

const wick = (page: Page) => page.getByRole('radio', { name: 'The wick' })
const messages = (page: Page) => page.getByRole('complementary', { name: 'Messages of the compiler' })

/** Opens the note and chooses an option of its question, which is then in the middle of the window. */
async function chooseWick(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.server.url}/en/notes/lamp`)
  await expect(page.getByText('The lamp burns oil.')).toBeVisible()
  await wick(page).check()
  await wick(page).evaluate((radio) => radio.scrollIntoView({ block: 'center' }))
}

const placeOf = async (page: Page) => (await wick(page).boundingBox())!.y

test('a saved note shows in the open page, which keeps what was chosen', async ({ page, desk }) => {
  await chooseWick(page, desk)
  let loads = 0
  page.on('load', () => loads++)
  for (const oil of ['whale oil', 'gas', 'nothing at all']) {
    desk.save('lamp.md', lamp({ words: `The lamp burns ${oil}.` }))
    await expect(page.getByText(`The lamp burns ${oil}.`)).toBeVisible()
    await expect(wick(page)).toBeChecked()
  }
  expect(loads).toBe(0)
})

for (const width of [360, 1280]) {
  test(`what is read stays at its place, ${width} pixels wide, when text comes and goes above`, async ({
    page,
    desk,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    await chooseWick(page, desk)
    const place = await placeOf(page)
    desk.save('lamp.md', lamp({ before: LONG.replaceAll('Paragraph', 'Entry') }))
    await expect(page.getByText('Entry 59 of')).toBeVisible()
    expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(2)
    desk.save('lamp.md', lamp())
    await expect(page.getByText('Entry 59 of')).toHaveCount(0)
    expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(2)
  })
}

test('a marked answer stays marked when its note is saved again', async ({ page, desk }) => {
  await chooseWick(page, desk)
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByText('Correct.')).toBeVisible()
  desk.save('lamp.md', lamp({ words: 'The lamp burns gas.' }))
  await expect(page.getByText('The lamp burns gas.')).toBeVisible()
  await expect(page.getByText('Correct.')).toBeVisible()
})

test('what is wrong with a note lies over the page, with file and line, until it is mended', async ({ page, desk }) => {
  await chooseWick(page, desk)
  const faulty = lamp({ answer: 'Q' })
  const line = faulty.split('\n').indexOf('**정답: Q**') + 1
  desk.save('lamp.md', faulty)
  await expect(messages(page).getByText(`lamp.md:${line}`, { exact: true })).toBeVisible()
  await expect(messages(page)).toContainText('Unexpected answer Q')
  await expect(
    messages(page)
      .getByText(/^advice$/)
      .first(),
    'advice comes after it',
  ).toBeVisible()
  desk.save('lamp.md', lamp())
  await expect(messages(page)).not.toContainText('error')
})

test('a question that learners do not get has its place and its message, in the language of the page', async ({
  page,
  desk,
}) => {
  desk.save('lamp.md', lamp({ answer: 'Q' }))
  await page.goto(`${desk.server.url}/ko/notes/lamp`)
  const refused = page.getByRole('region', { name: '학습자에게 나가지 않는 문제' })
  await expect(refused).toContainText('문제 1')
  await expect(refused).toContainText('Unexpected answer Q')
  await expect(page.getByRole('complementary', { name: '컴파일러의 메시지' })).toContainText(/고칠 곳 \d+군데/)
  desk.save('lamp.md', lamp())
  await expect(refused).toHaveCount(0)
  await expect(wick(page)).toBeVisible()
})

test('an exam without a question says so, and offers no beginning', async ({ page, desk }) => {
  const exam = (tag: string) =>
    `---\ntitle: Keeper\ndomains:\n- {name: Light, tag: ${tag}, weight: 1}\nitems: 1\nminutes: 5\npass: 0.5\n---\n`
  desk.save('exam.md', exam('light'))
  await page.goto(`${desk.server.url}/en/exams`)
  await expect(page.getByText('There are no questions for it yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start Keeper' })).toHaveCount(0)
  desk.save('lamp.md', `---\ntags: [light]\n---\n${lamp()}`)
  await expect(page.getByText('There are no questions for it yet.')).toHaveCount(0)
})

test('the messages of the note on the page come before those of others', async ({ page, desk }) => {
  for (let n = 0; n < 30; n++) desk.save(`a/${n}.md`, lamp({ answer: 'Q' }).replace('dusk', `hour ${n}`))
  desk.save('tower/stairs.md', lamp({ answer: 'Q' }).replace('dusk', 'noon'))
  await page.goto(`${desk.server.url}/en/notes/stairs`)
  await expect(messages(page).getByRole('listitem').first()).toContainText('tower/stairs.md:')
  await page.goto(`${desk.server.url}/en/notes/lamp`)
  await expect(messages(page).getByRole('listitem').first(), 'its own advice').toContainText('lamp.md:')
  await expect(messages(page).getByRole('listitem').nth(1)).toContainText('a/0.md:')
})

test('a page whose note is deleted says so, and comes back with the note', async ({ page, desk }) => {
  await chooseWick(page, desk)
  rmSync(desk.pathOf('lamp.md'))
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  expect((await page.request.get(`${desk.server.url}/en/notes/lamp`)).status()).toBe(404)
  desk.save('lamp.md', lamp({ words: 'The lamp is lit again.' }))
  await expect(page.getByText('The lamp is lit again.')).toBeVisible()
})

test('a page whose note is renamed goes on at its new address', async ({ page, desk }) => {
  await chooseWick(page, desk)
  const place = await placeOf(page)
  renameSync(desk.pathOf('lamp.md'), desk.pathOf('lantern.md'))
  await expect(page).toHaveURL(/\/notes\/lantern$/)
  await expect(wick(page)).toBeChecked()
  await expect(page.getByText('Choose one option')).toBeHidden()
  expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(2)
  desk.save('lantern.md', lamp({ words: 'The lantern burns oil.' }))
  await expect(page.getByText('The lantern burns oil.')).toBeVisible()
  await page.goto(`${desk.server.url}/en/notes/lamp`)
  await expect(page).toHaveURL(/\/notes\/lantern$/)
})

test('a page goes on when the folder of its note is renamed', async ({ page, desk }) => {
  await page.goto(`${desk.server.url}/en/notes/stairs`)
  renameSync(desk.pathOf('tower'), desk.pathOf('keep'))
  desk.save('keep/stairs.md', '# Stairs\n\nThere are 200.\n')
  await expect(page.getByText('There are 200.')).toBeVisible()
})

test('a note that is without a byte for a moment keeps its page and what was chosen', async ({ page, desk }) => {
  await chooseWick(page, desk)
  truncateSync(desk.pathOf('lamp.md'))
  await sleep(100) // a slow editor
  desk.save('lamp.md', lamp({ words: 'The lamp burns gas.' }))
  await expect(page.getByText('The lamp burns gas.')).toBeVisible()
  await expect(wick(page)).toBeChecked()
})

test('a note that was emptied for good is shown empty', async ({ page, desk }) => {
  await chooseWick(page, desk)
  truncateSync(desk.pathOf('lamp.md'))
  await expect(page.getByText('The lamp burns oil.')).toHaveCount(0)
})

/** The ways in which editors save, step by step. */
const EDITORS: Record<string, (file: string, text: string) => void> = {
  'a fresh file that takes the place of the old one': (file, text) => {
    const fresh = join(dirname(file), '.lamp.md.tmp-1')
    writeFileSync(fresh, text)
    renameSync(fresh, file)
  },
  'vim, which keeps the old one until the new one is written': (file, text) => {
    writeFileSync(join(dirname(file), '.lamp.md.swp'), 'b0VIM 9.1')
    writeFileSync(join(dirname(file), '4913'), '')
    rmSync(join(dirname(file), '4913'))
    renameSync(file, `${file}~`)
    writeFileSync(file, text)
    rmSync(`${file}~`)
    rmSync(join(dirname(file), '.lamp.md.swp'))
  },
  'an editor that leaves the old one beside the new one': (file, text) => {
    writeFileSync(`${file}~`, readFileSync(file))
    writeFileSync(join(dirname(file), '#lamp.md#'), readFileSync(file))
    writeFileSync(file, text)
  },
}

for (const [name, save] of Object.entries(EDITORS)) {
  test(`a note is saved by ${name}`, async ({ page, desk }) => {
    await chooseWick(page, desk)
    for (const oil of ['whale oil', 'gas', 'nothing at all']) {
      save(desk.pathOf('lamp.md'), lamp({ words: `The lamp burns ${oil}.` }))
      await expect(page.getByText(`The lamp burns ${oil}.`)).toBeVisible()
      await expect(wick(page)).toBeChecked()
    }
    await page.goto(`${desk.server.url}/en/notes`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Lamp' })).toHaveCount(1)
  })
}

test('a checkout of 1,200 notes is compiled a few times, and its end is what is shown', async ({ page }) => {
  test.slow()
  const vault = new EditedVault(inventNotes(1200))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: vault.folder })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'old')
  for (const note of vault.notes) {
    note.title = `${note.title}, revised`
    vault.write(note)
  }
  git('commit', '--quiet', '--all', '--message', 'new')
  const server = await PreviewServer.open(vault.folder)
  await page.goto(`${server.url}/en/notes/note-0`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(', revised')
  const radio = page.getByRole('radio').first()
  await radio.check()

  git('checkout', '--quiet', 'HEAD~1')
  await expect(heading).not.toContainText('revised', { timeout: 120_000 })
  await expect(radio).toBeChecked()
  for (const note of [vault.notes[1]!, vault.notes[600]!, vault.notes[1199]!]) {
    await page.goto(`${server.url}/en/notes/${note.name}`)
    await expect(heading).toHaveText(note.title.replace(', revised', ''))
  }
  expect(server.compilations, 'the first, and what the checkout made').toBeLessThan(10)
  await server.close()
  vault.forget()
})

test('a preview ends when it is told to, though a page is open and listens', async ({ page, desk }) => {
  const listens = page.waitForResponse(/events/)
  await chooseWick(page, desk)
  await listens
  await desk.server.close()
})

test('the server of a preview that was killed ends', async ({ desk }) => {
  const isListening = () =>
    new Promise<boolean>((done) => {
      const socket = connect(Number(new URL(desk.server.url).port), '127.0.0.1')
      socket.on('error', () => done(false)).on('connect', () => socket.destroy() && done(true))
    })
  expect(await isListening()).toBe(true)
  await desk.server.kill()
  await expect.poll(isListening).toBe(false)
})

test('a site whose name was pointed to this machine reads nothing of a preview', async ({ desk }) => {
  const { server } = desk
  const visitor = new Learner(server.url)
  const { port } = new URL(server.url)
  for (const path of ['/en/notes/lamp', '/api/preview/events', '/api/sittings/none']) {
    const reply = await visitor.send('GET', path, undefined, { host: `evil.example:${port}` })
    expect(reply.status, path).toBe(421)
    expect(reply.text, path).not.toContain('Lamp')
  }
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect((await visitor.send('GET', '/en/notes/lamp', undefined, { host })).status, host).toBe(200)
})
