import { expect, type Page, test } from '@playwright/test'
import { ClockedServer } from '../support/clocked-server.mjs'
import { beyondTheEdge, expectNoViolations, listening } from '../support/page-checks'
import { Keys } from '../support/student.mjs'
import { School, secondDay } from './second-day-scenes.mjs'

// The states that returning learners meet. Each is played with a changed clock of the server, shows the expected words, has no
// accessibility violation, and fits a phone.

/** The longest history, nine weeks, takes seven seconds on a quiet machine and minutes on a busy one. */
const LONG_MS = 1_200_000

let server: ClockedServer
let school: School
test.beforeAll(async () => {
  test.setTimeout(LONG_MS)
  server = await ClockedServer.open('content')
  school = new School(server, await Keys.of(server.url))
})
test.afterAll(() => server?.close())
test.use({ locale: 'ko-KR' })

/** The words expected in each, in Korean. */
const SHOWN: Record<string, (page: Page) => Promise<void>> = {
  'home-day2': async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^오늘은 .+문제면 돼요$/)
    await expect(page.getByRole('listitem').filter({ hasText: '어제' })).toContainText('틀린 것 다시')
    await expect(page.getByText('17일', { exact: true })).toBeVisible()
  },
  'home-free': async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('오늘 복습할 것은 없어요')
    await expect(page.getByRole('link', { name: '읽고 풀기' })).toBeVisible()
  },
  'home-away': async (page) => {
    await expect(page.getByText('20일 만이에요')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^오늘은 .+문제부터예요$/)
    await expect(page.getByRole('button', { name: '다섯 문제만 할래요' })).toBeVisible()
  },
  review: async (page) => {
    const days = page.getByRole('list', { name: '날마다 다시 나올 노트' }).getByRole('listitem')
    await expect(days).toHaveCount(14)
    await expect(days.first()).toContainText('오늘')
  },
  'review-ask': async (page) => {
    await expect(page.getByRole('complementary', { name: '이 노트의 기억' }).filter({ visible: true })).toContainText(
      '지난번',
    )
  },
  'review-marked': async (page) => {
    const told = page.locator('.review-marked').filter({ visible: true })
    await expect(told).toContainText(/다음 복습.*확신했다면/)
  },
  'review-missed': async (page) => {
    await expect(page.locator('.review-marked').filter({ visible: true })).toContainText('다음 복습')
  },
  'review-undo': async (page) => {
    await expect(page.getByText('되돌렸어요')).toBeVisible()
  },
  'review-leech': async (page) => {
    await expect(page.getByRole('region', { name: /번째 틀렸어요/ })).toContainText('노트 읽기')
  },
  'review-end': async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(오늘은 끝|오늘 몫이 .+ 문제 남았어요)$/)
    await expect(page.getByRole('region', { name: '오늘의 채점' }).getByRole('listitem').first()).toContainText(/월/)
  },
  progress: async (page) => {
    const domains = page.getByRole('region', { name: '영역과 노트' })
    await expect(domains.getByRole('img', { name: /주마다: \d+%\(답 \d+개\)/ }).first()).toBeVisible()
    await expect(domains.getByRole('row').first()).toBeVisible()
    await expect(page.getByRole('region', { name: '준비도' })).toContainText(
      '열 번 가운데 아홉 번은 이 구간의 점수예요',
    )
    for (const section of await page.getByRole('main').getByRole('region').all())
      await expect(section.locator('.how, .how-list').first(), 'how its figures were got').toBeAttached()
    await expect(page.getByText('비운 문제와 되돌린 답은 빼고 셌어요')).toBeVisible()
  },
  'progress-new': async (page) => {
    await expect(page.getByRole('region', { name: '준비도' })).toContainText('아직 몰라요')
    await expect(page.getByRole('region', { name: '확신과 정답률' })).toContainText(/답이 20개 모이면 그려요/)
    await expect(page.getByText(/다른 날 다시 한 답이 아직 \d+개뿐이에요/)).toBeVisible()
  },
  'progress-empty': async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('아직 답한 것이 없어요')
  },
  plan: async (page) => {
    await expect(page.getByRole('group', { name: '날마다 할 몫' })).toBeVisible()
    const rests = page.getByRole('region', { name: '쉬게 되면' }).getByRole('row')
    await expect(rests).toHaveCount(4)
    await expect(rests.nth(1)).toContainText(/없음\s*20분\s*\d+\s*\d+–\d+%/)
  },
  'plan-new': async (page) => {
    await expect(page.getByRole('region', { name: '쉬게 되면' })).toContainText('아직은 어림값이고')
  },
  'plan-exam': async (page) => {
    await expect(page.getByText('시험을 보는 동안에는 앞날을 계산하지 않아요')).toBeVisible()
    await expect(page.getByRole('region', { name: '쉬게 되면' })).toHaveCount(0)
  },
}

test('there is a state for each thing that is shown, and a thing shown for each state', () => {
  expect(Object.keys(SHOWN).sort()).toEqual(Object.keys(secondDay).sort())
})

for (const [name, scene] of Object.entries(secondDay)) {
  test(`${name} says what it should, without violations, on a screen and on a phone`, async ({ page, context }) => {
    test.setTimeout(LONG_MS)
    const { student, path } = await scene(school)
    await context.addCookies([student.browserCookie])
    await page.goto(`${school.server.url}/ko${path}`)
    await SHOWN[name]!(page)
    await openAll(page)
    await expectNoViolations(page, `${name}, ko, light`)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await beyondTheEdge(page), 'nothing is cut off at 320 pixels').toBeLessThanOrEqual(0)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${school.server.url}/en${path}`)
    await openAll(page)
    await expectNoViolations(page, `${name}, en, dark`)
    expect(await beyondTheEdge(page), 'nor in English').toBeLessThanOrEqual(0)
  })
}

const openAll = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })

test('R begins the review that home leads with, and U takes its answer back', async ({ page, context }) => {
  const { student } = await secondDay['home-day2'](school)
  await context.addCookies([student.browserCookie])
  await page.goto(`${school.server.url}/ko`)
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('오늘 복습')
  const question = page.locator('form', { has: page.locator('.opt') }).filter({ visible: true })
  await listening(question)
  const count = (await question.getByRole('radio').count()) > 0 ? 1 : await question.locator('.opt').count()
  for (const letter of 'abcdef'.slice(0, count)) await page.keyboard.press(letter)
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: '잘못 눌렀어요' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('되돌렸어요')).toBeVisible()
})

test('a note that is missed again and again rests for a month, unless it is to be asked again', async ({
  page,
  context,
}) => {
  const { student, path } = await secondDay['review-leech'](school)
  await context.addCookies([student.browserCookie])
  await page.goto(`${school.server.url}/ko${path}`)
  const toReview = () => page.goto(`${school.server.url}/ko/review`)
  const [leeches, resting] = ['다시 읽으면 좋은 노트', '쉬게 한 노트'].map((name) => page.getByRole('region', { name }))
  await page.getByRole('button', { name: '한 달 쉬게 하기' }).filter({ visible: true }).click()
  await expect(page.getByText('한 달 동안 묻지 않을게요.')).toBeVisible()

  await toReview()
  await expect(resting!.getByRole('listitem')).toHaveCount(1)
  await expect(leeches!, 'it stands in one list only').toHaveCount(0)
  await expectNoViolations(page, 'a resting note')
  await resting!.getByRole('button', { name: '다시 묻기' }).click()
  await expect(page.getByText('다시 물어볼게요.')).toBeVisible()

  await toReview()
  await expect(leeches!.getByRole('listitem')).toHaveCount(1)
  await expect(resting!).toHaveCount(0)
})
