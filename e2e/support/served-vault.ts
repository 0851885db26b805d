import { type Page, test } from '@playwright/test'
import { AppServer } from './app-server.mjs'
import type { GrownVault } from './grown-vault'

/** The screen of a phone. */
export const PHONE = { width: 360, height: 780 }

/** The most bytes of the HTML of a page of lists. */
export const LARGEST = 100_000
/** Four screens of a phone. */
export const TALLEST = 4 * PHONE.height

export const sizeOf = async (url: string) => (await (await fetch(url)).arrayBuffer()).byteLength
export const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Serves a vault to the tests of a group. @returns an object with its address while they run */
export function servedFrom(grow: () => GrownVault, env: Record<string, string> = {}): { readonly url: string } {
  let vault: GrownVault
  let server: AppServer
  test.beforeAll(async () => {
    vault = grow()
    server = await AppServer.open(vault.folder, { HAESEOL_ORIGIN: 'https://study.example', ...env })
  })
  test.afterAll(async () => {
    await server.close()
    vault.forget()
  })
  return {
    get url() {
      return server.url
    },
  }
}
