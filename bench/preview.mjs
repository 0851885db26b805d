/**
 * From a saved note to the page that shows it, in a real browser.
 *
 *     npm run bench:preview [-- <notes> [<saves>]]     by default 404 notes, 20 saves
 *
 * A save changes one paragraph; the page's own clock, which is the machine's, tells when the new words are in the
 * document. The application has to be built (`npm start` does it).
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { growVault } from './grow-vault.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [notes = 404, saves = 20] = process.argv.slice(2).map(Number)

const note = (words) =>
  `# Bench note\n\n## Text\n\n${words}\n\n## 관련 문제\n\n**Question:** Which one?\n\n**Options:**\n- A) one\n- B) two\n\n**정답: A**\n`

const folder = mkdtempSync(join(tmpdir(), 'preview-'))
const vault = join(folder, 'vault')
mkdirSync(vault)
growVault(vault, notes - 1)
const file = join(vault, 'bench-note.md')
writeFileSync(file, note('saved 0'))

const preview = spawn(process.execPath, [join(root, 'cli/haeseol.mjs'), 'preview', vault], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((resolve, reject) => {
  let said = ''
  preview.on('exit', (code) => reject(new Error(`haeseol preview ended with ${code}: ${said}`)))
  preview.stdout.on('data', (data) => {
    said += data
    const url = /http:\/\/localhost:\d+/.exec(said)
    if (url) resolve(url[0])
  })
})

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
try {
  const page = await browser.newPage()
  await page.goto(`${address}/en/notes/bench-note`)
  await page.getByRole('radio').first().check()
  await page.getByText('saved 0').waitFor()
  await sleep(1000)
  const took = []
  for (let save = 1; save <= saves; save++) {
    const seen = page.evaluate(
      (words) =>
        new Promise((resolve) => {
          const look = () => document.querySelector('main')?.textContent.includes(words) && resolve(Date.now())
          new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
        }),
      `saved ${save}.`,
    )
    await sleep(200)
    const began = Date.now()
    writeFileSync(file, note(`saved ${save}.`))
    took.push((await seen) - began)
    process.stderr.write(`${took.at(-1)} `)
  }
  const isChosen = await page.getByRole('radio').first().isChecked()
  took.sort((a, b) => a - b)
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))]
  console.log(`${notes} notes, ${saves} saves: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`)
  console.log(`the chosen option is still chosen: ${isChosen}`)
} finally {
  await browser.close()
  preview.kill('SIGTERM')
  rmSync(folder, { recursive: true })
}
