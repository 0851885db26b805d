/**
 * Draws the pictures of docs/authoring.md that show a pull request: the comment, and annotations beside the lines. Their
 * words are those of the tests' golden comment and of `haeseol check`.
 *
 *     node e2e/pictures/draw-review.mjs
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { launchOptions } from '../support/browser.mjs'

const root = resolve(import.meta.dirname, '../..')
const fixtures = join(root, 'cli/commands/diff/fixtures')
const WIDTH = 760

const STYLE = `* { box-sizing: border-box; margin: 0 } body { width: ${WIDTH}px; padding: 20px 24px; background: #fff; color: #1f2328;
font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", sans-serif } h3 { font-size: 18px; margin-bottom: 12px } p { margin: 10px 0 }
table { border-collapse: collapse; margin: 10px 0 } td, th { border: 1px solid #d1d9e0; padding: 6px 12px; text-align: start; vertical-align: top }
code { font: 12px ui-monospace, "Noto Sans Mono", monospace; background: #818b981f; padding: 2px 5px; border-radius: 4px; overflow-wrap: anywhere }
pre { font: 12px/1.7 ui-monospace, "Noto Sans Mono", monospace; white-space: pre-wrap } pre i { display: inline-block; width: 32px; color: #59636e; font-style: normal }
.note { margin: 4px 0 8px 32px; padding: 8px 12px; border: 1px solid #d1d9e0; border-inline-start: 4px solid #9a6700; border-radius: 4px }
.note b { display: block }`

async function commentBody() {
  const markdown = readFileSync(join(fixtures, 'comments/the-key-changed-answered.md'), 'utf8')
  const html = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify)
  return String(await html.process(markdown))
}

/** A note whose key has changed and lacks an explanation, with the messages of the command beside its lines. */
function annotationsBody() {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-picture-'))
  cpSync(join(fixtures, 'vault'), vault, { recursive: true })
  const git = (...args) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: vault })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'notes')
  const note = join(vault, 'vessels.md')
  const text = readFileSync(note, 'utf8')
    .replace('**Answer: A**', '**Answer: C**')
    .replace('[[steeping]]', '[[steping]]')
  writeFileSync(note, text)
  const messages = messagesOf(vault).filter(({ file }) => file === 'vessels.md')
  rmSync(vault, { recursive: true })
  const lines = text.trimEnd().split('\n')
  return lines.map((line, i) => lineWith(line, i + 1, messages)).join('')
}

function messagesOf(vault) {
  const args = [join(root, 'cli/haeseol.mjs'), 'check', vault, '--format', 'json']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' }) // errors make it end with status 1
  return JSON.parse(stdout).messages
}

const LEVELS = { error: 'Error', warning: 'Warning', advice: 'Notice' }

const lineWith = (line, number, messages) =>
  `<pre><i>${number}</i>${escaped(line)}</pre>${messages
    .filter(({ span }) => span.start.line === number)
    .map(
      ({ severity, ruleId, reason, mend }) =>
        `<div class="note"><b>${LEVELS[severity]} · ${ruleId}</b>${escaped(reason)}<br>${escaped(mend ?? '')}</div>`,
    )
    .join('')}`

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const browser = await chromium.launch(launchOptions)
const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } })
for (const [name, body] of [
  ['pull-request-comment', await commentBody()],
  ['pull-request-annotations', annotationsBody()],
]) {
  // Machines without a font of emoji would draw a box.
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${body.replaceAll('💡 ', '')}`,
  )
  await page.screenshot({ path: join(root, `docs/screenshots/${name}.png`), fullPage: true })
}
await browser.close()
