import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser that `CHROMIUM` names, else the first that is installed; null if there is none. */
export function findBrowser(env: Record<string, string | undefined> = process.env): string | null {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPS].find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const NO_BROWSER =
  'Unexpected lack of a browser, expected Chromium, Chrome or Edge, or the path of one in `CHROMIUM`; or export `html` and print that page'

const MAX_MS = 120_000

/** There is no browser, or it made no PDF. */
export class NotPrinted extends Error {
  override readonly name = 'NotPrinted'
}

/**
 * Prints a page to PDF. The browser gets a profile of its own, so that one that is open already stays out of it.
 * @throws NotPrinted
 */
export async function printPdf(html: Uint8Array, browser: string | null): Promise<Uint8Array> {
  if (browser === null) throw new NotPrinted(NO_BROWSER)
  const folder = await mkdtemp(join(tmpdir(), 'haeseol-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const isRoot = process.getuid?.() === 0 // for whom Chromium does not start with its sandbox
    const options = ['--headless', ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'profile')}`]
    const print = ['--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href]
    await promisify(execFile)(browser, [...options, ...print], { timeout: MAX_MS })
    return await readFile(pdf)
  } catch (error) {
    throw new NotPrinted(`Unexpected end of \`${browser}\`, expected it to print: ${(error as Error).message}`)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
