import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { AppServer } from '../support/app-server.mjs'
import type { Device } from '../support/device'

const FOLDER = resolve(import.meta.dirname, '../../docs/screenshots/offline-walk')
const NAMES = 'offline-walk'

/** What was seen at a step of a walk. */
interface Step {
  name: string
  online: string
  works: string[]
  told: string[]
  stored: string
}

/** An answer as the learner gave it. */
interface Given {
  item: string
  options: string[]
}

/** A walk during which the network is cut again and again. It takes pictures, and writes down only what it has checked. */
export class Walk {
  private readonly steps: Step[] = []
  private readonly given: Given[] = []

  constructor(
    private readonly server: AppServer,
    private readonly device: Device,
  ) {
    rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
  }

  /** @param online  what the learner has done so far, with a network. The page shows it. */
  async begin(name: string, online: string, page: Page): Promise<void> {
    this.steps.push({ name, online, works: [], told: [], stored: '' })
    await this.picture(page, 'online')
  }

  /**
   * Cuts the network and kills the server, and opens a page from cold.
   * @param closes  the browser as well, not only the page
   */
  async cut(page: Page, path: string, { closes = false } = {}): Promise<Page> {
    await this.server.stop('SIGKILL')
    await (closes ? this.device.shut() : page.close())
    const cold = await this.device.newPage()
    await cold.context().setOffline(true)
    await cold.goto(path)
    return cold
  }

  /** Checks that something works without a network, and takes a picture of it. */
  async works(what: string, page: Page, check: () => Promise<void>): Promise<void> {
    await check()
    this.now.works.push(what)
    await this.picture(page, `offline-${this.now.works.length}`)
  }

  /** Writes down the words with which a page tells of the state. */
  async tells(words: Locator): Promise<void> {
    await expect(words).toBeVisible()
    this.now.told.push((await words.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim())
  }

  /** Chooses an option of a question with one right option. */
  async choose(question: Locator, option: number): Promise<void> {
    const input = question.locator('input[name=option]').nth(option)
    await input.check()
    const item = await question.locator('input[name=item]').inputValue()
    this.given.push({ item, options: [await input.inputValue()] })
  }

  /** The network is back. The store gets every answer once. */
  async restore(page: Page): Promise<void> {
    await this.server.start()
    await page.context().setOffline(false)
    const stored = async () => {
      const { responses } = await (await page.request.get('/api/me/export')).json()
      return responses.map(({ item, options }: Given) => ({ item, options })).sort(byItem)
    }
    await expect.poll(stored, { timeout: 60_000 }).toEqual(this.given.toSorted(byItem))
    this.now.stored = `${this.given.length} of ${this.given.length} answers, each once`
    await this.picture(page, 'back')
  }

  /** The walk as a table, which is also in the folder of its pictures. */
  table(): string {
    const head = ['Step', 'With a network', 'Without: works', 'Without: told', 'When it is back, stored']
    const rows = this.steps.map(({ name, online, works, told, stored }, i) => [
      `${i + 1}. ${name}`,
      online,
      works.join('<br>'),
      told.map((words) => `“${words}”`).join('<br>'),
      stored,
    ])
    const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    writeFileSync(join(FOLDER, `${NAMES}.md`), `${table}\n`)
    return table
  }

  private get now(): Step {
    return this.steps.at(-1)!
  }

  private async picture(page: Page, state: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(FOLDER, `${this.steps.length}-${state}.png`) })
  }
}

const byItem = (a: Given, b: Given) => (a.item < b.item ? -1 : 1)
