import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const NO_BROWSER =
  'Unexpected lack of a browser, expected Chromium, Chrome or Edge, or the path of one in `CHROMIUM`; or export `html` and print that page'

const TIMEOUT_MS = 120_000

/** There is no browser, or it did not produce a PDF. */
export class NotPrinted extends Error {
  override readonly name = 'NotPrinted'
}

/**
 * Prints a page to PDF. The browser gets a profile of its own, so that a browser that is already open is not involved.
 * @throws NotPrinted
 */
export async function printPdf(html: Uint8Array, browser: string | null): Promise<Uint8Array> {
  if (browser === null) throw new NotPrinted(NO_BROWSER)
  const folder = await mkdtemp(join(tmpdir(), 'haeseol-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const isRoot = process.getuid?.() === 0 // Chromium's sandbox does not work as root
    const options = ['--headless', ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'profile')}`]
    const print = ['--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href]
    await promisify(execFile)(browser, [...options, ...print], { timeout: TIMEOUT_MS })
    return await readFile(pdf)
  } catch (error) {
    throw new NotPrinted(`Unexpected end of \`${browser}\`, expected it to print: ${(error as Error).message}`)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
