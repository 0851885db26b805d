import { devices, expect, type Page, test } from '@playwright/test'
import { AppServer } from '../support/app-server.mjs'
import { Device, isHere } from '../support/device'
import { listening } from '../support/page-checks'
import { field, find, options, palette } from '../support/palette'
import { Walk } from './walk'

// A learner with a phone in a train. At each step the server is killed and the network cut, and pages are opened from cold.
// Prints what works and what is told as a table, and leaves it with pictures in docs/screenshots/offline-walk.

const NOTE = '/ko/notes/endpoint-types'
const TITLE = '네 가지 추론 방식: 누가, 얼마나, 어떻게 기다리는가'
const TOPIC = 'mla-c01/d3-deploy'
/** Of the same topic, and never opened. */
const UNOPENED = '/ko/notes/endpoint-autoscaling'
/** Of another topic. */
const ELSEWHERE = '/ko/notes/feature-store-online-offline'

let server: AppServer
let device: Device
let walk: Walk
test.beforeAll(async () => {
  server = await AppServer.open('content')
  device = new Device(server.url, {
    ...devices['Pixel 7'],
    viewport: { width: 360, height: 740 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  })
  walk = new Walk(server, device)
})
test.afterAll(async () => {
  console.log(`\n${walk.table()}\n`)
  await device.discard()
  await server.close()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const question = (page: Page) =>
  page
    .locator('form', { has: page.locator('input[name=option]') })
    .filter({ visible: true })
    .first()
const mark = (page: Page) => question(page).getByRole('button', { name: '채점하기' }).click()
const connection = (page: Page) => page.locator('.connection')
const waiting = (page: Page) =>
  page
    .getByText(/답 \d개가 기다려요|고른 답은 이 기기에 있어요/)
    .filter({ visible: true })
    .first()
/** Of an exam of 40 minutes that has gone on for a while. */
const clock = /^3\d:\d\d$/
/** The line of an exam. */
const cutOff = (page: Page) => page.getByRole('main').locator('.note-line')
const copyOpens = (page: Page, title: string | RegExp) => async () => {
  await expect(heading(page)).toHaveText(title)
  await expect(connection(page)).toContainText('읽고 풀어도 돼요')
}
const answers = (page: Page, option: number) => async () => {
  await walk.choose(question(page), option)
  await mark(page)
  await expect(waiting(page)).toBeVisible()
}

/** Begins a sitting of a page of choices. @returns its address and the questions with one right option */
async function begin(page: Page, path: string, button: RegExp) {
  await page.goto(path)
  await page.getByRole('button', { name: button }).first().click()
  await page.waitForURL(/\/sittings\/[\w-]{10,}/)
  const address = new URL(page.url()).pathname
  const { items } = await (await page.request.get(`/api${address.slice('/ko'.length)}`)).json()
  const single = items.filter(({ choose }: { choose: number }) => choose === 1)
  return { address, items: single.map(({ id }: { id: string }) => id) as string[] }
}

test('nothing is lost and nothing is promised, wherever the network is cut', async () => {
  test.setTimeout(900_000)
  let page = await device.open('/ko')

  await test.step('home', async () => {
    await isHere(page, '/ko')
    await walk.begin('Open home', 'Home, with one question to try', page)
    page = await walk.cut(page, '/ko')
    await walk.works('Home opens', page, async () => {
      await expect(heading(page)).toHaveText(/문제집이에요$/)
      await expect(connection(page)).toContainText('읽고 풀어도 돼요')
    })
    await walk.tells(connection(page))
    await walk.works('Its question is answered', page, answers(page, 1))
    await walk.tells(waiting(page))
    await page.goto(NOTE)
    await walk.works('A note that was never opened says so, and what can be read', page, async () => {
      await expect(page.getByRole('region', { name: '지금 볼 수 있는 것' }).getByRole('link')).toHaveCount(1)
    })
    await walk.tells(heading(page))
    await walk.restore(page)
    await expect(heading(page), 'opens by itself').toHaveText(TITLE, { timeout: 30_000 })
  })

  await test.step('a note', async () => {
    await isHere(page, NOTE)
    await walk.begin('Open a note', 'The note', page)
    page = await walk.cut(page, NOTE)
    await walk.works('The note is read', page, copyOpens(page, TITLE))
    await listening(page.getByRole('link', { name: '검색' }))
    await page.getByRole('link', { name: '검색' }).click()
    await field(page).fill('엔드포인트')
    await walk.works('Nothing was searched before: the palette says that it cannot', page, () =>
      expect(palette(page).getByRole('alert')).toBeVisible(),
    )
    await walk.tells(palette(page).getByRole('alert'))
    await palette(page).getByRole('button', { name: '닫기' }).click()
    await walk.works('Its question is answered', page, answers(page, 0))
    await walk.tells(waiting(page))
    await walk.restore(page)
  })

  await test.step('a topic', async () => {
    await page.goto('/ko/keep')
    await page.locator(`[id="keep ${TOPIC}"]`).check()
    await expect(page.getByText(/에 받음$/)).toBeVisible({ timeout: 120_000 })
    await isHere(page, '/ko/keep')
    await walk.begin('Keep a topic', 'Its notes and the index of the search are taken to the device', page)
    page = await walk.cut(page, UNOPENED)
    await walk.works('A note of it that was never opened is read', page, copyOpens(page, /./))
    await walk.works('Its question is answered', page, answers(page, 2))
    await walk.tells(waiting(page))
    await listening(page.getByRole('link', { name: '검색' }))
    await find(page, 'ㅇㄷㅍㅇㅌ')
    await walk.works('Words are found by their initials', page, () =>
      expect(options(page).first()).toContainText('엔드포인트'),
    )
    await walk.tells(palette(page).locator('.palette-said[role=status]'))
    await find(page, '피처 스토어')
    await walk.works('A hit that cannot open says so', page, async () => {
      const away = options(page).filter({ hasText: '이 기기에 없음' }).first()
      await expect(away).toHaveAttribute('aria-disabled', 'true')
      await away.scrollIntoViewIfNeeded()
    })
    await palette(page).getByRole('button', { name: '닫기' }).click()
    await page.goto(ELSEWHERE)
    await walk.works('A note of another topic says that it is not here', page, () =>
      expect(heading(page)).toHaveText('이 페이지는 아직 이 기기에 없어요'),
    )
    await page.goto('/ko/keep')
    await walk.works('What is kept is listed', page, () => expect(page.getByText(/에 받음$/)).toBeVisible())
    await walk.restore(page)
  })

  let practice = { address: '', items: [''] }
  await test.step('a practice', async () => {
    practice = await begin(page, `/ko/topics/${TOPIC}`, /연습|시작/)
    await isHere(page, practice.address)
    await walk.begin('Begin a practice', 'Its first question', page)
    page = await walk.cut(page, `${practice.address}#${practice.items[0]}`)
    await walk.works('The practice opens', page, () => expect(question(page)).toBeVisible())
    await walk.tells(connection(page))
    await walk.works('A question is answered', page, answers(page, 0))
    await walk.tells(waiting(page))
    await walk.restore(page)
    await expect(question(page).locator('.verdict'), 'and the verdict comes').toHaveText(/.+/)
    await expect(connection(page)).toContainText('다시 연결됐어요')
  })

  await test.step('an answer', async () => {
    await page.goto(`${practice.address}#${practice.items[1]}`)
    await walk.choose(question(page), 1)
    await mark(page)
    await expect(question(page).locator('.verdict')).toHaveText(/.+/)
    await walk.begin('Answer', 'The question is marked', page)
    page = await walk.cut(page, `${practice.address}#${practice.items[1]}`)
    await walk.works('The verdict is still there', page, () =>
      expect(question(page).locator('.verdict')).toHaveText(/.+/),
    )
    await page.goto(`${practice.address}#${practice.items[2]}`)
    await walk.works('The next question is answered', page, answers(page, 0))
    await walk.tells(waiting(page))
    await walk.restore(page)
  })

  await test.step('an exam', async () => {
    const exam = await begin(page, '/ko/exams', /시작하기/)
    await page.goto(`${exam.address}#${exam.items[0]}`)
    await walk.choose(question(page), 0)
    await expect(page.locator('.save-saved'), 'a phone has no room to say so').toBeAttached()
    await walk.begin('Open an exam sitting', 'One answer of the exam is saved', page)
    page = await walk.cut(page, `${exam.address}#${exam.items[0]}`, { closes: true })
    await walk.works(
      'The browser is opened again: the sitting goes on, with its answer and its clock',
      page,
      async () => {
        await expect(question(page).locator('input[name=option]').first()).toBeChecked()
        await expect(page.getByRole('timer')).toHaveText(clock)
      },
    )
    await walk.tells(cutOff(page))
    await page.goto(`${exam.address}#${exam.items[1]}`)
    await walk.works('Another question is answered', page, async () => {
      await walk.choose(question(page), 2)
      await expect(waiting(page)).toBeVisible()
    })
    await walk.tells(waiting(page))
    page = await walk.cut(page, `${exam.address}#${exam.items[1]}`, { closes: true })
    await walk.works('After another cold start that answer is there', page, async () => {
      await expect(question(page).locator('input[name=option]').nth(2)).toBeChecked()
      await expect(page.getByRole('timer')).toHaveText(clock)
    })
    await page.getByRole('link', { name: '제출 전 확인' }).click()
    await walk.works('It cannot be submitted before its answers have arrived', page, () =>
      expect(page.getByRole('button', { name: '제출하고 끝내기' })).toBeDisabled(),
    )
    await walk.tells(page.locator('#check').getByText(/아직 이 기기에 있어요/))
    await walk.restore(page)
    await expect(cutOff(page)).toHaveCount(0)
  })
})
