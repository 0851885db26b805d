import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, expect, type Page, test } from '@playwright/test'
import { AppServer } from './app-server.mjs'
import { launchOptions } from './browser.mjs'

// A browser with a service worker and a profile of its own, and a server that is stopped: the line is really cut.

/** A device: what it keeps outlives the browser. */
export class Device {
  private readonly profile = mkdtempSync(join(tmpdir(), 'haeseol-device-'))
  private context: BrowserContext | null = null

  constructor(
    private readonly url: string,
    private readonly options: BrowserContextOptions = { locale: 'en-GB' },
  ) {}

  /** Starts the browser, cold if it was closed before. */
  async newPage(): Promise<Page> {
    this.context ??= await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      ...this.options,
      baseURL: this.url,
      serviceWorkers: 'allow',
    })
    return this.context.newPage()
  }

  async open(path: string): Promise<Page> {
    const page = await this.newPage()
    await page.goto(path)
    return page
  }

  async shut(): Promise<void> {
    await this.context?.close()
    this.context = null
  }

  async discard(): Promise<void> {
    await this.shut()
    rmSync(this.profile, { recursive: true })
  }
}

/** A server and a device for each test of a file. The server may be stopped. */
export function deviceAndServer() {
  let server: AppServer
  let device: Device
  test.beforeAll(async () => {
    server = await AppServer.open('e2e/vault')
  })
  test.beforeEach(async () => {
    if (!(await server.isReady())) await server.start()
    device = new Device(server.url)
  })
  test.afterEach(async () => {
    await device.discard()
    await server.stop()
  })
  test.afterAll(() => server.close())
  return {
    server: () => server,
    device: () => device,
    /** Opens the first page of the device, which is kept once the worker has started. */
    async begin(path: string): Promise<Page> {
      const page = await device.open(path)
      await isHere(page, path)
      return page
    },
  }
}

/** Waits until a page is kept. */
export const isHere = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate((path) => caches.match(path, { ignoreVary: true }).then(Boolean), path), {
      message: path,
      timeout: 60_000,
    })
    .toBe(true)

export const copyLine = (page: Page) => page.getByText(/^This page was saved on /)
