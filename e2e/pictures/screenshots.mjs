/**
 * Takes screenshots of every page in typical states, for review and for the README.
 *
 *     npm run screenshots                          all of them
 *     npm run screenshots -- exam                  those whose names begin with "exam"
 *     npm run screenshots -- question-1280-light   one of them
 *
 * They are stored in docs/screenshots as `<page>-<width>-<theme>.png`, English ones with `-en`. Only those of the
 * README are in Git. The application must be built.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launchOptions } from '../support/browser.mjs'
import { ClockedServer } from '../support/clocked-server.mjs'
import { Keys } from '../support/student.mjs'
import { School, secondDay } from './second-day-scenes.mjs'

process.env.TZ = 'Asia/Seoul' // for the server too, which uses it for learners without a time zone
const folder = resolve(import.meta.dirname, '../../docs/screenshots')
const NOTE = 'endpoint-types'
/** By width: the height of the window, and the maximum height of a picture, in pixels. */
const HEIGHTS = { 360: 740, 768: 1024, 1280: 800 }
const TALLEST = { 360: 2000, 1280: 900 }
/** A busy machine may take minutes for a page. */
const PATIENCE_MS = 300_000

const beginExam = (scene) => begin(scene, { kind: 'exam', from: { blueprint: 'mla-c01-short' } })
/** Three of four answers are right, and some of the others are sure and wrong. */
const mostlyRight = (_, index) => (index % 4 === 3 ? 'wrong' : 'right')

/** Each brings an open page into the state to show. `ready` is a learner with a history. */
const scenes = {
  'home-first': ({ page, to }) => page.goto(to('')),
  home: async ({ page, to, ready }) => {
    await ready()
    await page.goto(to(''))
  },
  notes: ({ page, to }) => page.goto(to('/notes')),
  note: ({ page, to }) => page.goto(to(`/notes/${NOTE}`)),
  'note-question': async ({ page, to }) => {
    await page.goto(to(`/notes/${NOTE}`))
    await page.locator('.q').first().evaluate(scrollToIt)
  },
  'note-wrong': (scene) => answerNote(scene, 'wrong', 1),
  'note-right': (scene) => answerNote(scene, 'right', 1),
  'note-partly': (scene) => answerNote(scene, 'partly', 2),
  topic: ({ page, to }) => page.goto(to('/topics/mla-c01/d3-deploy')),
  practice: ({ page, to }) => page.goto(to('/practice')),
  'practice-question': async (scene) => {
    await scene.page.goto(scene.to(`/sittings/${(await begin(scene, { kind: 'practice' })).id}`))
    await scene.page.locator('.opt > input').filter({ visible: true }).nth(1).check()
    await scene.page.locator('.conf input').filter({ visible: true }).nth(1).check()
  },
  question: async (scene) => {
    const sitting = await begin(scene, { kind: 'practice', from: { notes: [NOTE] } })
    await answer(scene, sitting, (item) => (item.choose === 1 ? 'wrong' : 'right'))
    const single = sitting.items.find(({ choose }) => choose === 1)
    await scene.page.goto(scene.to(`/sittings/${sitting.id}#${single.id}`))
  },
  exams: ({ page, to }) => page.goto(to('/exams')),
  exam: async (scene) => {
    const sitting = await beginExam(scene)
    await answer(scene, sitting, mostlyRight, sitting.items.slice(0, 9))
    for (const item of [sitting.items[3], sitting.items[11]])
      await scene.request.put(`/api/sittings/${sitting.id}/flags/${item.id}`, { data: { flagged: true } })
    await scene.page.goto(scene.to(`/sittings/${sitting.id}`))
  },
  'exam-check': async (scene) => {
    const sitting = await beginExam(scene)
    await answer(scene, sitting, mostlyRight, sitting.items.slice(0, 17))
    await scene.page.goto(scene.to(`/sittings/${sitting.id}#check`))
  },
  result: async (scene) => {
    const sitting = await beginExam(scene)
    await answer(scene, sitting, mostlyRight, sitting.items.slice(0, 19))
    await scene.request.post(`/api/sittings/${sitting.id}/finish`)
    await scene.page.goto(scene.to(`/sittings/${sitting.id}/result`))
  },
  'history-first': ({ page, to }) => page.goto(to('/history')),
  history: async ({ page, to, ready }) => {
    await ready()
    await page.goto(to('/history'))
  },
  settings: ({ page, to }) => page.goto(to('/settings')),
  'not-found': ({ page, to }) => page.goto(to('/nowhere')),
}

const ENGLISH = ['home', 'question', 'result']

const wanted = process.argv[2] ?? ''
const isWanted = ([name]) => name.startsWith(wanted) || wanted.startsWith(`${name}-`)
const server = await ClockedServer.open('content')
const browser = await chromium.launch(launchOptions)
mkdirSync(folder, { recursive: true })
try {
  const keys = await Keys.of(server.url)
  for (const [name, scene] of Object.entries(scenes).filter(isWanted))
    for (const locale of ENGLISH.includes(name) ? ['ko', 'en'] : ['ko'])
      for (const width of [360, 1280])
        for (const theme of ['light', 'dark']) await shoot({ name, locale, width, theme }, alone(scene, keys))
  const school = new School(server, keys)
  for (const [name, scene] of Object.entries(secondDay).filter(isWanted)) {
    const played = await scene(school)
    for (const locale of ['ko', 'en'])
      for (const width of [360, 768, 1280])
        for (const theme of ['light', 'dark'])
          await shoot({ name, locale, width, theme, isWhole: true }, comingBack(played))
  }
} finally {
  await browser.close()
  await server.close()
}

/** A scene that is played again for each picture. */
function alone(scene, keys) {
  return (page, to) => {
    const told = { page, keys, request: page.request, to }
    return scene({ ...told, ready: () => leaveHistory(told) })
  }
}

/** A page of a learner with a history. */
function comingBack({ student, path, reading }) {
  return async (page, to) => {
    await page.context().addCookies([student.browserCookie])
    if (reading) await page.addInitScript((text) => localStorage.setItem('reading', text), JSON.stringify(reading))
    await page.goto(to(path))
  }
}

async function shoot({ name, locale, width, theme, isWhole = false }, open) {
  const file = `${name}-${width}-${theme}${locale === 'ko' ? '' : `-${locale}`}.png`
  if (!file.startsWith(wanted)) return
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height: HEIGHTS[width] },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale,
    timezoneId: process.env.TZ,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  await open(page, (path) => `/${locale}${path}`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // A page scrolled to its question is captured as shown in the window, any other page from the top.
  const isScrolled = await page.evaluate(() => scrollY > 0)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const tallest = isWhole ? height : Math.min(height, TALLEST[width])
  await page.setViewportSize({ width, height: isScrolled ? HEIGHTS[width] : tallest })
  await page.screenshot({ path: join(folder, file) })
  console.log(file)
  await context.close()
}

async function begin({ request }, about) {
  const data = about.kind === 'exam' ? about : { from: { tags: ['mla-c01/'] }, count: 10, ...about }
  return await (await request.post('/api/sittings', { data })).json()
}

async function answer({ request, keys }, sitting, verdictOf, items = sitting.items) {
  for (const [index, item] of items.entries()) {
    const confidence = index % 3 === 0 ? 'sure' : 'fairly'
    const data = { seq: 1, options: keys.pick(item, verdictOf(item, index)), confidence, elapsedMs: 41_000 }
    await request.put(`/api/sittings/${sitting.id}/responses/${item.id}`, { data })
  }
}

/** Answers the first question of a note with this number of keys. */
async function answerNote({ page, to, request, keys }, verdict, choose) {
  const { items } = await begin({ request }, { kind: 'practice', from: { notes: [NOTE] } })
  const item = items.find((one) => one.choose === choose)
  await request.delete('/api/me')
  await page.goto(to(`/notes/${NOTE}`))
  const question = page.locator(`[id="${item.id}"]`)
  await question.evaluate(scrollToIt)
  for (const option of keys.pick(item, verdict)) await question.locator(`input[value="${option}"]`).check()
  await question.locator('.btn-mark').click()
  await question.locator('.why').first().waitFor()
  await question.evaluate(scrollToIt)
}

function scrollToIt(element) {
  window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 40, behavior: 'instant' })
}

/** A finished practice, an unfinished one, and an open exam. */
async function leaveHistory(scene) {
  const done = await begin(scene, { kind: 'practice', from: { tags: ['mla-c01/d2-model'] } })
  await answer(scene, done, mostlyRight)
  await scene.request.post(`/api/sittings/${done.id}/finish`)
  const begun = await begin(scene, { kind: 'practice', from: { notes: [NOTE] } })
  await answer(scene, begun, mostlyRight, begun.items.slice(0, 2))
  const exam = await beginExam(scene)
  await answer(scene, exam, mostlyRight, exam.items.slice(0, 7))
}
