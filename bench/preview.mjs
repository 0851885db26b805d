/**
 * Measures the time from saving a note until the page shows it, in a real browser.
 *
 *     npm run bench:preview [-- <notes> [<saves>]]     by default 404 notes, 20 saves
 *
 * A save changes one paragraph of a note with questions. The page's clock tells when it was notified of the new bundle
 * and when the new words were in the document. The application must be built (`npm start` does this).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { launchOptions } from '../e2e/support/browser.mjs'
import { PreviewServer } from '../e2e/support/preview-server.mjs'
import { quantile } from './figures.mjs'
import { growVault } from './grow-vault.mjs'

/** The pause between saves: faster than anybody types, but longer than a save takes. */
const PAUSE_MS = 500

const [notes = 404, saves = 20] = process.argv.slice(2).map(Number)
const vault = mkdtempSync(join(tmpdir(), 'preview-'))
growVault(vault, notes)
const { file, text } = noteWithQuestions()

const server = await PreviewServer.open(vault)
const browser = await chromium.launch(launchOptions)
try {
  const page = await browser.newPage()
  await page.addInitScript(keepTimeOfNews)
  await page.goto(`${server.url}/en/notes/${encodeURIComponent(basename(file, '.md'))}`)
  const radio = page.getByRole('radio').first()
  await radio.check()
  const { y } = await radio.boundingBox()
  const took = []
  for (let save = 1; save <= saves; save++) {
    await sleep(PAUSE_MS)
    took.push(await saveAndSee(page, `saved ${save}.`))
    process.stderr.write(`${took.at(-1).shown} `)
  }
  report(took)
  console.log(`the chosen option is still chosen: ${await radio.isChecked()}`)
  console.log(`and where it was: ${Math.abs((await radio.boundingBox()).y - y) < 2}`)
} finally {
  await browser.close()
  await server.close()
  rmSync(vault, { recursive: true })
}

/** The first note of the vault that has questions. */
function noteWithQuestions() {
  for (const name of readdirSync(vault, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(vault, name)
    const text = name.endsWith('.md') ? readFileSync(file, 'utf8') : ''
    if (text.includes('**정답:') && text.includes('\n## ')) return { file, text }
  }
  throw new Error('Expected a note with questions in the vault')
}

/** In the page: the time of the last message from the server. */
function keepTimeOfNews() {
  const Native = window.EventSource
  window.EventSource = class extends Native {
    constructor(url) {
      super(url)
      this.addEventListener('message', () => {
        window.newsAt = Date.now()
      })
    }
  }
}

/** @returns milliseconds from the save to the notification, and to the words in the document */
async function saveAndSee(page, words) {
  const seen = page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('main')?.textContent.includes(words)) resolve([window.newsAt, Date.now()])
        }
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
      }),
    words,
  )
  await page.evaluate(() => undefined) // the previous one has begun to look
  const began = Date.now()
  writeFileSync(file, text.replace('\n## ', `\n${words}\n\n## `))
  const [told, shown] = await seen
  return { told: told - began, shown: shown - began }
}

function report(took) {
  const at = (name, share) =>
    quantile(
      took.map((times) => times[name]),
      share,
    )
  const load = loadavg()[0].toFixed(1)
  console.log(
    `${notes} notes, ${saves} saves, load ${load}: median ${at('shown', 0.5)} ms, p95 ${at('shown', 0.95)} ms, ` +
      `most ${at('shown', 1)} ms`,
  )
  console.log(`of which until the page is told: median ${at('told', 0.5)} ms`)
}
